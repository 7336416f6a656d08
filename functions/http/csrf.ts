import { hashOf } from '../token.ts'

/**
 * What the forms behind a secret (a link's token, a console's key) carry: only somebody who has the secret
 * can make it, and it does not give the secret away (standards LK-03).
 */
export const csrfOf = (secret: string): string => hashOf(`form:${secret}`)
