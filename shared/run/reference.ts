/** Letters and digits that cannot be taken for one another (common rules 0.1: no I, L, O, U). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 7

/**
 * A reference number: scheme code, 7 random characters and 1 check character, `LO-7K4M-2Q9X`.
 * `random` gives that many random bytes.
 */
export function newReference(code: string, random: (bytes: number) => Uint8Array): string {
  // 256 is a whole multiple of 32, so every character is equally likely.
  const characters = [...random(LENGTH)].map((byte) => ALPHABET[byte % 32]!).join('')
  return format(code, characters + checkCharacter(characters))
}

/**
 * Reads a reference as people write it: lower case, spaces, missing hyphens, O for 0, I and L for 1.
 * Returns it in its one spelling, or undefined when it cannot be one (the check character is wrong).
 */
export function readReference(typed: string, codes: string[]): string | undefined {
  const plain = alike(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  // The code is letters, and is mistaken like the rest: L0 for LO.
  const code = codes.find((candidate) => plain.startsWith(alike(candidate)))
  if (!code) return undefined
  const characters = plain.slice(code.length)
  if (characters.length !== LENGTH + 1 || [...characters].some((one) => !ALPHABET.includes(one)))
    return undefined
  if (checkCharacter(characters.slice(0, LENGTH)) !== characters[LENGTH]) return undefined
  return format(code, characters)
}

/** The same for what looks the same. */
const alike = (characters: string): string => characters.replaceAll('O', '0').replace(/[IL]/g, '1')

const format = (code: string, characters: string): string =>
  `${code}-${characters.slice(0, 4)}-${characters.slice(4)}`

/** Luhn's method over 32 characters: it catches every single wrong character and nearly all swaps of neighbours. */
function checkCharacter(characters: string): string {
  let sum = 0
  let factor = 2
  for (const character of [...characters].reverse()) {
    const value = ALPHABET.indexOf(character) * factor
    sum += Math.floor(value / 32) + (value % 32)
    factor = factor === 2 ? 1 : 2
  }
  return ALPHABET[(32 - (sum % 32)) % 32]!
}
