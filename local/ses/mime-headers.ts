import { invalid } from './fault.ts'

export interface MimeHeader {
  name: string
  /** Unfolded, still encoded. */
  value: string
}

/** RFC 5321 4.5.3.1.6: 1000 octets with CRLF. */
const longestLine = 998
/** Headers that may come more than once; SES refuses a second one of all others. */
const repeatable = /^(received|x-.*|resent-.*|arc-.*|comments|keywords|authentication-results)$/

/**
 * The headers of a raw message, refused as SES refuses them. Text from people that carried a line end into a
 * header shows up here: as a bare CR or LF, a line that is no header, or a header that is there twice.
 *
 * @throws SesFault InvalidParameterValue.
 */
export function readMimeHeaders(raw: Buffer): MimeHeader[] {
  // Each byte one character, so that bytes beyond ASCII can be seen.
  const message = raw.toString('latin1')
  const end = /\r?\n\r?\n/.exec(message)
  if (!end) throw invalid('The message must contain a header and a body, separated by a blank line.')
  const block = message.slice(0, end.index)
  if (/\r(?!\n)/.test(block) || (block.includes('\r\n') && /(?<!\r)\n/.test(block)))
    throw invalid('Header contains a bare CR or LF.')
  if (message.split(/\r?\n/).some((line) => line.length > longestLine))
    throw invalid(`Line is longer than ${longestLine} characters.`)
  const headers = unfold(block.split(/\r?\n/))
  refuseRepeats(headers)
  return headers
}

function unfold(lines: string[]): MimeHeader[] {
  const headers: MimeHeader[] = []
  for (const line of lines) {
    const last = headers.at(-1)
    if (/^[ \t]/.test(line) && last) last.value += line
    else headers.push(readHeader(line))
    if (/[^\t\x20-\x7e]/.test(line))
      throw invalid(`Header '${headers.at(-1)!.name}' contains control or non-ASCII characters.`)
  }
  return headers.map(({ name, value }) => ({ name, value: value.trim() }))
}

function readHeader(line: string): MimeHeader {
  const colon = line.indexOf(':')
  if (colon === 0) throw invalid('Empty header names are illegal.')
  const name = line.slice(0, colon)
  if (colon < 0 || !/^[\x21-\x7e]+$/.test(name)) throw invalid(`Illegal header line '${line.slice(0, 80)}'.`)
  return { name, value: line.slice(colon + 1) }
}

function refuseRepeats(headers: MimeHeader[]) {
  const seen = new Set<string>()
  for (const { name } of headers) {
    const key = name.toLowerCase()
    if (seen.has(key) && !repeatable.test(key)) throw invalid(`Duplicate header '${name}'.`)
    seen.add(key)
  }
}
