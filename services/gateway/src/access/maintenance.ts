import type { Bus } from '@selemene/bus'
import { authCalls, type Maintenance, subjects } from '@selemene/contracts'

const pollMs = 10_000

export interface MaintenanceSwitch {
  /** The state while maintenance is on, else undefined. */
  readonly active: Maintenance | undefined
  close(): void
}

/** Follows the switch: told at once by a notice, and asked for every ten seconds, in case a notice was lost. */
export function followMaintenance(bus: Bus): MaintenanceSwitch {
  let state: Maintenance | undefined

  async function poll() {
    try {
      const reply = await bus.request(authCalls.readMaintenance.subject, { body: '{}', timeoutMs: 2_000 })
      state = reply.json<Maintenance>()
    } catch {
      return // Auth is away: the last state that was heard holds.
    }
  }

  bus.listen(subjects.notices.maintenanceChanged, (body) => {
    state = JSON.parse(Buffer.from(body).toString()) as Maintenance
  })
  const timer = setInterval(() => void poll(), pollMs)
  void poll()
  return {
    get active() {
      return state?.enabled ? state : undefined
    },
    close: () => clearInterval(timer),
  }
}
