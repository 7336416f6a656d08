/**
 * Text as it is stored: NFC, so that `ŵ` is one character however it was typed, and trimmed. Empty when nothing in it
 * can be seen. Line breaks and tabs become spaces, so that no answer of one line can ever be two in a mail header.
 */
export function oneLine(typed: string): string {
  return clean(typed.replace(/\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g, ' '))
}

/** The same for text of several lines: every kind of line break becomes `\n`; tabs stay. */
export function manyLines(typed: string): string {
  return clean(typed.replace(/\r\n|[\v\f\r\u0085\u2028\u2029]/g, '\n'))
}

/**
 * Characters as the limits count them: code points of the stored text. A family emoji counts as the several characters
 * it is made of; nothing counts more than in the browser's counter, and no limit can be stretched with accents.
 */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

/**
 * Whether all of one line can be printed and stored: no control characters, none that turn the direction of the text
 * around them (they can make an address read as another one), no half characters.
 */
export function isPrintable(line: string): boolean {
  return line.isWellFormed() && !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(line)
}

function clean(text: string): string {
  const stored = text.normalize('NFC').trim()
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(stored) ? stored : ''
}
