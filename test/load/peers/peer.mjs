// What every peer is told, and how it says that it listens.
/** `port` of its HTTP server, `answer` as JSON, `nats` for a client (servers, user, pass), and its `role` where it is two processes. */
export const options = JSON.parse(process.argv[2])
export const ready = () => process.send('ready')
