import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { readOrMakeKey } from '../read-or-make-key.ts'
import { isFromOtherSite } from './host-guard.ts'
import { cookiesOf, type GatewayRequest, headersOf } from './request.ts'

/** The parameter of the template that holds the SHA-256 (hex) of the console's key; empty on AWS. */
export const consoleKeyParameter = 'ConsoleKeySha256'
const cookieName = 'countersign_console'

/**
 * Whoever can reach this port is the administrator of this machine. The template refuses everybody who has not the
 * console's key, and on AWS there is none; here there is one, of 256 random bits, made once and kept in `dataDir`
 * for its owner's eyes only. The gateway adds it to requests for the console, so that no browser ever holds it.
 */
export interface Administrator {
  /** What the template's parameter is set to. */
  keySha256: string
  /** The request with the console's cookie, if it is for /console, has none, and no other site caused it. */
  letIn(request: GatewayRequest): GatewayRequest
}

export function openAdministrator(dataDir: string): Administrator {
  const key = readOrMakeKey(join(dataDir, 'console-key'))
  return {
    keySha256: createHash('sha256').update(key).digest('hex'),
    letIn(request) {
      // A page of another site could otherwise have this browser post to the console.
      if (!isForConsole(request) || isFromOtherSite(headersOf(request))) return request
      if (cookiesOf(request).some((cookie) => cookie.startsWith(`${cookieName}=`))) return request
      return { ...request, headers: [...request.headers, ['cookie', `${cookieName}=${key}`]] }
    },
  }
}

const isForConsole = ({ path }: GatewayRequest) => path === '/console' || path.startsWith('/console/')
