import PostalMime, { type Address, type Attachment } from 'postal-mime'
import type { Sending } from './read-sending.ts'

/** What a list needs to know of a letter; kept beside the message, so that a list need not parse it. */
export interface LetterSummary {
  /** Counts up from "1" in the order of acceptance. */
  id: string
  messageId: string
  /** Addresses of the To header, without names. */
  to: string[]
  cc: string[]
  /** With the name: `Siân Jones <sian@example.com>`. */
  from: string
  replyTo: string[]
  subject: string
  /** When SES accepted it, ISO 8601, by the moved clock. */
  date: string
  /** The envelope: bounces go to `source`, the letter went to `destinations`. */
  source: string
  destinations: string[]
  tags: { name: string; value: string }[]
  configurationSet?: string
  attachmentNames: string[]
}

export interface InboxLetter extends LetterSummary {
  text: string
  /** Absent when the letter has no HTML part. */
  html?: string
  /** In their order; values unfolded, not decoded. */
  headers: { name: string; value: string }[]
  attachments: LetterAttachment[]
}

export interface LetterAttachment {
  filename: string
  contentType: string
  /** Text for a text type, else base64. */
  content: string
  encoding: 'utf8' | 'base64'
  /** Bytes. */
  size: number
  /** Without angle brackets, when the HTML part shows it inline. */
  contentId?: string
}

/** A sent message as the inbox shows it. Throws when it is no MIME message at all. */
export async function parseLetter(
  id: string,
  accepted: Sending & { messageId: string; date: string },
): Promise<InboxLetter> {
  const { raw, ...envelope } = accepted
  const email = await PostalMime.parse(raw)
  const attachments = email.attachments.map(readAttachment)
  return {
    id,
    ...envelope,
    to: bare(email.to),
    cc: bare(email.cc),
    from: email.from ? named(email.from) : envelope.source,
    replyTo: bare(email.replyTo),
    subject: email.subject ?? '',
    text: email.text ?? '',
    html: email.html,
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    attachments,
    attachmentNames: attachments.map(({ filename }) => filename),
  }
}

export function summaryOf({ text, html, headers, attachments, ...summary }: InboxLetter): LetterSummary {
  return summary
}

const bare = (addresses: Address[] = []): string[] =>
  addresses.flatMap((each) => (each.group ? each.group.map(({ address }) => address) : [each.address]))

const named = (address: Address): string =>
  address.name ? `${address.name} <${bare([address]).join(', ')}>` : bare([address]).join(', ')

function readAttachment(attachment: Attachment, n: number): LetterAttachment {
  const { mimeType, contentId } = attachment
  const bytes = Buffer.from(attachment.content as ArrayBuffer)
  const encoding = mimeType.startsWith('text/') ? 'utf8' : 'base64'
  return {
    filename: attachment.filename ?? `attachment-${n + 1}`,
    contentType: mimeType,
    content: bytes.toString(encoding),
    encoding,
    size: bytes.length,
    ...(contentId && { contentId: contentId.replace(/^<|>$/g, '') }),
  }
}
