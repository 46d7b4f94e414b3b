import type { Connection } from './connection.js'

/** Three copies outlive the loss of any one server; more only cost. */
const clusterReplicas = 3

/** On how many servers a stream is kept: a server of a cluster says so when it is connected to, and a cluster has three servers or more. */
export const replicasOf = ({ wire }: Pick<Connection, 'wire'>): number => (wire.server().isClustered ? clusterReplicas : 1)
