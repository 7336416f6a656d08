import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importPKCS8,
  type JWK,
} from 'jose'
import { writeFileWhole } from '../write-file-whole.ts'

/** The key that signs tokens, and what is published of it. */
export interface Keys {
  id: string
  private: CryptoKey
  public: JWK
}

/** Reads the key from `dataDir`, or makes one: tokens and sessions outlive a restart. Its owner's eyes only. */
export async function openKeys(dataDir: string): Promise<Keys> {
  const path = join(dataDir, 'cognito-key.pem')
  const pem = readIfThere(path) ?? (await makeKey(path))
  const key = await importPKCS8(pem, 'RS256', { extractable: true })
  const { kty, n, e } = await exportJWK(key)
  const jwk = { kty, n, e }
  const id = await calculateJwkThumbprint(jwk)
  return { id, private: key, public: { ...jwk, kid: id, alg: 'RS256', use: 'sig' } }
}

async function makeKey(path: string): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const pem = await exportPKCS8(privateKey)
  writeFileWhole(path, pem, 0o600)
  return pem
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
}
