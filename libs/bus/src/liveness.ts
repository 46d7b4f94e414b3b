import { type Heartbeat, subjects } from '@selemene/contracts'

/** An instance that has said nothing for this long, three beats, is not called while another one lives. */
const silentAfterMs = 800
/** By now the server has dropped its connection as well, or will: calls that wait for it end. */
const goneAfterMs = 5_000
/** An instance that did not listen on its own subject is left alone for a while: it stops, or is just connecting. */
const unservedForMs = 1_000
/** A tick stands for no more than this, so that a pause of this process is not taken for silence of all others. */
const longestTickMs = 200
/** More instances of one service than run anywhere: what comes beyond is not believed. */
const mostInstances = 100

/** One running process of a service. */
export interface Instance {
  readonly key: string
  readonly serves: readonly string[]
  heardAt: number
  leaving: boolean
  /** Calls of this process that wait for its answer. */
  waiting: number
}

/** Where one instance answers one subject. */
export interface Route {
  readonly instance: Instance
  readonly address: string
  unservedAt: number
}

/** Which instances live, by what they say themselves: no message is sent to find out, and no clock is read. */
export interface Liveness {
  heard(service: string, heartbeat: Heartbeat): void
  /** Time passes. */
  tick(elapsedMs: number): void
  /**
   * Where to send a call: of two living instances the one with fewer calls of ours, else the instance that was heard last; undefined
   * where none is known.
   */
  pick(subject: string): Route | undefined
  /** A living instance, other than that of `lost`; undefined where there is none. */
  pickAnother(subject: string, lost: Route): Route | undefined
  isLiving(instance: Instance): boolean
  isGone(instance: Instance): boolean
  /** The server reports no responders there. */
  unserved(route: Route): void
  /** The connection was lost: nothing is known any more. */
  forget(): void
}

export function createLiveness(): Liveness {
  const instances = new Map<string, Instance>()
  const routes = new Map<string, Route[]>()
  const perService = new Map<string, number>()
  let clockMs = 0

  function add(service: string, key: string, { id, serves }: Heartbeat): Instance | undefined {
    const count = perService.get(service) ?? 0
    if (count >= mostInstances) return undefined
    perService.set(service, count + 1)
    const instance: Instance = { key, serves, heardAt: clockMs, leaving: false, waiting: 0 }
    instances.set(key, instance)
    for (const subject of serves) {
      const route = { instance, address: subjects.instance(subject, id), unservedAt: Number.NEGATIVE_INFINITY }
      routes.set(subject, [...(routes.get(subject) ?? []), route])
    }
    return instance
  }

  function remove(instance: Instance) {
    const service = instance.key.split('/')[0] as string
    perService.set(service, (perService.get(service) ?? 1) - 1)
    instances.delete(instance.key)
    for (const subject of instance.serves) {
      const left = (routes.get(subject) ?? []).filter((route) => route.instance !== instance)
      if (left.length === 0) routes.delete(subject)
      else routes.set(subject, left)
    }
  }

  const isLiving = (instance: Instance) => clockMs - instance.heardAt < silentAfterMs
  const isGone = (instance: Instance) => clockMs - instance.heardAt >= goneAfterMs
  const takesCalls = (route: Route) => !route.instance.leaving && clockMs - route.unservedAt > unservedForMs

  /** Of two living routes, found from a random place on, the one with less to do. */
  function lighterOfTwo(all: readonly Route[], lost?: Route): Route | undefined {
    const start = all.length === 1 ? 0 : Math.floor(Math.random() * all.length)
    let first: Route | undefined
    for (let i = 0; i < all.length; i++) {
      const route = all[(start + i) % all.length] as Route
      if (route.instance === lost?.instance || !isLiving(route.instance) || !takesCalls(route)) continue
      if (first !== undefined) return route.instance.waiting < first.instance.waiting ? route : first
      first = route
    }
    return first
  }

  function lastHeard(all: readonly Route[]): Route | undefined {
    let last: Route | undefined
    for (const route of all) if (takesCalls(route) && (last === undefined || route.instance.heardAt > last.instance.heardAt)) last = route
    return last
  }

  return {
    heard(service, heartbeat) {
      const key = `${service}/${heartbeat.id}`
      const instance = instances.get(key) ?? add(service, key, heartbeat)
      if (instance === undefined) return
      instance.heardAt = clockMs
      instance.leaving = heartbeat.leaving
    },
    tick(elapsedMs) {
      clockMs += Math.min(elapsedMs, longestTickMs)
      for (const instance of instances.values()) if (isGone(instance)) remove(instance)
    },
    pick(subject) {
      const all = routes.get(subject)
      return all === undefined ? undefined : (lighterOfTwo(all) ?? lastHeard(all))
    },
    pickAnother(subject, lost) {
      const all = routes.get(subject)
      return all === undefined ? undefined : lighterOfTwo(all, lost)
    },
    isLiving,
    isGone,
    unserved(route) {
      route.unservedAt = clockMs
    },
    forget() {
      instances.clear()
      routes.clear()
      perService.clear()
    },
  }
}
