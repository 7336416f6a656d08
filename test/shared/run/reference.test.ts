import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newReference, readReference } from '../../../shared/run/reference.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODES = ['LO', 'LT', 'WE', 'PS', 'OC']

/** Bytes that look random and are the same every time. */
function bytesFrom(seed: string) {
  let number = 0
  let pool: number[] = []
  return (count: number): Uint8Array => {
    while (pool.length < count) pool.push(...createHash('sha256').update(`${seed}${number++}`).digest())
    const taken = pool.slice(0, count)
    pool = pool.slice(count)
    return Uint8Array.from(taken)
  }
}
const random = bytesFrom('references')
const reference = () => newReference('LO', random)

describe('a new reference', () => {
  test('is the code and eight characters that cannot be taken for one another', () => {
    expect(reference()).toMatch(/^LO-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  })
  test('uses each of the 32 characters equally often', () => {
    const counts = new Map<string, number>()
    const every = (bytes: number) =>
      Uint8Array.from({ length: bytes }, (_, index) => (index * 37 + next) % 256)
    let next = 0
    for (; next < 256; next++)
      for (const character of newReference('LO', every).slice(3, -1).replace('-', ''))
        counts.set(character, (counts.get(character) ?? 0) + 1)
    expect([...counts.values()]).toEqual(Array(32).fill((256 * 7) / 32))
  })
  test('is hardly ever the same as another', () => {
    expect(new Set(Array.from({ length: 10_000 }, reference)).size).toBe(10_000)
  })
})

describe('a reference is read', () => {
  test('as it was written, a hundred thousand times', () => {
    for (let count = 0; count < 100_000; count++) {
      const made = newReference(CODES[count % CODES.length]!, random)
      if (readReference(made, CODES) !== made) expect.fail(`${made} is read as ${readReference(made, CODES)}`)
    }
  })
  test.each([
    ['small letters', 'lo-7k4m-2q9'],
    ['spaces for hyphens', 'LO 7K4M 2Q9'],
    ['nothing for hyphens', 'LO7K4M2Q9'],
    ['spaces around', '  LO-7K4M-2Q9'],
    ['long dashes', 'LO–7K4M—2Q9'],
  ])('with %s', (_, typed) => {
    const made = newReference('LO', () => Uint8Array.from([...'7K4M2Q9'].map((one) => ALPHABET.indexOf(one))))
    expect(readReference(`${typed}${made.at(-1)}`, CODES)).toBe(made)
  })
  test('with O for nought, and I or L for one', () => {
    const made = newReference('LO', () => Uint8Array.from([0, 1, 0, 1, 0, 0, 1]))
    const [code, ...digits] = made.split('-')
    for (const one of ['I', 'i', 'L', 'l'])
      expect(
        readReference(`${code}-${digits.join('-').replaceAll('0', 'O').replaceAll('1', one)}`, CODES),
      ).toBe(made)
  })
  test.each(['L0', 'l0', '1O', 'i0', '10'])('with %s for the code LO', (code) => {
    const made = reference()
    expect(readReference(`${code}${made.slice(2)}`, CODES)).toBe(made)
  })
})

describe('a reference is refused', () => {
  test('with any one wrong character, wherever it is', () => {
    for (let count = 0; count < 200; count++) {
      const made = reference()
      for (const [index, right] of [...made].entries()) {
        if (index < 3 || right === '-') continue
        for (const wrong of ALPHABET) {
          if (wrong === right) continue
          const typed = made.slice(0, index) + wrong + made.slice(index + 1)
          if (readReference(typed, CODES) !== undefined) expect.fail(`${typed} for ${made}`)
        }
      }
    }
  })
  test('with two neighbours swapped, but for a nought and a Z', () => {
    for (let count = 0; count < 2000; count++) {
      const [code, first, second] = reference().split('-')
      const characters = [...`${first}${second}`]
      for (let index = 0; index < 7; index++) {
        const [one, other] = characters.slice(index, index + 2) as [string, string]
        if (one === other || [one, other].sort().join('') === '0Z') continue
        const typed = `${code}${characters.toSpliced(index, 2, other, one).join('')}`
        if (readReference(typed, CODES) !== undefined) expect.fail(typed)
      }
    }
  })
  test.each([
    ['nothing', ''],
    ['too few characters', 'LO-7K4M-2Q9'],
    ['too many characters', 'LO-7K4M-2Q9XX'],
    ['a code that no scheme has', 'ZZ-7K4M-2Q9X'],
    ['no code', '7K4M-2Q9X'],
    ['a letter that is never used', 'LO-UUUU-UUUU'],
    ['what is no reference at all', '<script>'],
  ])('that is %s', (_, typed) => {
    expect(readReference(typed, CODES)).toBeUndefined()
  })
})
