import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Send } from '../../shared/ports/mail.ts'
import { readRefusal } from './not-verified.ts'

export const mailClient = (): SESClient => new SESClient({})

/**
 * Sends raw MIME through SES. The tags tell SES's events which letter they are about (facts 37, 38): ids only.
 * Throws NotVerified, or what SES throws; a message that was refused was not sent.
 */
export function openMail(client: SESClient, configurationSet: string): Send {
  return async (message) => {
    const mime = await new MailComposer({
      from: message.from,
      to: message.to,
      replyTo: message.replyTo,
      subject: message.subject,
      text: message.text,
      html: message.html,
      // Both a part that calendar programs answer to and a file to open by hand (RFC 6047).
      icalEvent: message.calendar && {
        method: message.calendar.method,
        content: message.calendar.file,
        filename: 'calendar.ics',
      },
      // Whoever answers automatically should not, and nobody should answer the machine's own letters with one.
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(message.unsubscribe && {
          'List-Unsubscribe': `<${message.unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
      newline: '\r\n',
    })
      .compile()
      .build()
    const sent = client.send(
      new SendRawEmailCommand({
        Source: message.from.address,
        Destinations: [message.to.address],
        RawMessage: { Data: mime },
        ConfigurationSetName: configurationSet,
        Tags: [
          { Name: 'run', Value: message.letter.run },
          { Name: 'letter', Value: message.letter.id },
        ],
      }),
    )
    const { MessageId } = await sent.catch((error) => {
      throw readRefusal(error)
    })
    return MessageId ?? ''
  }
}
