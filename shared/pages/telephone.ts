/** A phone number as a `tel:` link dials it: digits and a leading plus. */
export function dialled(phone: string): string {
  return phone.replace(/\(0\)/, '').replaceAll(/(?!^\+)\D/g, '')
}
