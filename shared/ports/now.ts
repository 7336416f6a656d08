/** The time, as an ISO 8601 instant in UTC. */
export type Now = () => string
