import type { Bus } from './connect-bus.js'

/** Three copies outlive the loss of any one server; more only cost. */
const clusterReplicas = 3

/** On how many servers a stream is kept: a server of a cluster says so when it is connected to, and a cluster has three servers or more. */
export const replicasOf = ({ nats }: Pick<Bus, 'nats'>): number => (nats.info?.cluster === undefined ? 1 : clusterReplicas)
