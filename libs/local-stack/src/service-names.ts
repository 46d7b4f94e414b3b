/** The six services, under the names of their folders. */
export const serviceNames = ['gateway', 'auth', 'orchestrator', 'engines-rust-port', 'engines-ts', 'analytics'] as const
export type ServiceName = (typeof serviceNames)[number]
