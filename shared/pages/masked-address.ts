/** An address that its owner knows again and nobody else can write to: `s…@powys.example`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return `${[...address][0] ?? ''}…${at > 0 ? address.slice(at) : ''}`
}
