/** A handler that does nothing: what everything else is compared with. */
export const handler = async () => ({ statusCode: 200, body: 'ok' })
