/** NHS tag colours, by what they mean. */
export type Tag = 'waiting' | 'done' | 'late' | 'failed' | 'neutral' | 'stopped'
