import { randomUUID } from 'node:crypto'
import { eventNames } from './event-types.ts'
import type { Outcome } from './fate.ts'
import type { InboxLetter } from './inbox-letter.ts'

export interface SesPlace {
  region: string
  account: string
}

/**
 * The `detail` of an event: `eventType`, `mail`, and an object named for the type (SES developer guide, "Contents
 * of event data").
 *
 * @param recipients whom it is about. @param at when it happened, ISO 8601.
 */
export function eventDetail(
  letter: InboxLetter,
  outcome: Outcome,
  recipients: string[],
  at: string,
  place: SesPlace,
): Record<string, unknown> {
  const { eventType } = eventNames[outcome.type]
  return {
    eventType,
    mail: mailOf(letter, place),
    [outcome.type]: aboutOutcome(letter, outcome, recipients, at),
  }
}

function mailOf(letter: InboxLetter, { region, account }: SesPlace) {
  const { source, tags, configurationSet, messageId, date: timestamp } = letter
  const domain = source.slice(source.lastIndexOf('@') + 1)
  const values = (name: string) => tags.filter((tag) => tag.name === name).map(({ value }) => value)
  return {
    timestamp,
    source,
    sourceArn: `arn:aws:ses:${region}:${account}:identity/${domain}`,
    sendingAccountId: account,
    messageId,
    destination: letter.destinations,
    headersTruncated: false,
    headers: letter.headers,
    commonHeaders: {
      from: [letter.from],
      ...(letter.replyTo.length > 0 && { replyTo: letter.replyTo }),
      date: letter.headers.find(({ name }) => name.toLowerCase() === 'date')?.value,
      to: letter.to,
      ...(letter.cc.length > 0 && { cc: letter.cc }),
      messageId,
      subject: letter.subject,
    },
    tags: {
      ...Object.fromEntries(tags.map(({ name }) => [name, values(name)])),
      'ses:operation': ['SendRawEmail'],
      ...(configurationSet && { 'ses:configuration-set': [configurationSet] }),
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [domain],
    },
  }
}

function aboutOutcome({ date, messageId }: InboxLetter, outcome: Outcome, recipients: string[], at: string) {
  const each = (more: object = {}) => recipients.map((emailAddress) => ({ emailAddress, ...more }))
  const feedbackId = `${messageId.slice(0, 16)}-${randomUUID()}-000000`
  switch (outcome.type) {
    case 'send':
      return {}
    case 'delivery':
      return {
        timestamp: at,
        processingTimeMillis: Date.parse(at) - Date.parse(date),
        recipients,
        smtpResponse: '250 2.0.0 OK',
        reportingMTA: 'local.smtp-out.amazonses.com',
      }
    case 'bounce':
      return {
        ...bounce(outcome.bounce!, each),
        timestamp: at,
        feedbackId,
        reportingMTA: 'dns; local.smtp-out.amazonses.com',
      }
    case 'complaint':
      return {
        complainedRecipients: each(),
        timestamp: at,
        feedbackId,
        complaintSubType: null,
        userAgent: 'Amazon SES Mailbox Simulator',
        complaintFeedbackType: 'abuse',
        arrivalDate: at,
      }
    case 'deliveryDelay':
      return {
        timestamp: at,
        delayType: 'TransientCommunicationFailure',
        expirationTime: new Date(Date.parse(date) + 14 * 3_600_000).toISOString(),
        delayedRecipients: each({
          status: '4.4.1',
          diagnosticCode: 'smtp; 421 4.4.1 Unable to connect to remote host',
        }),
      }
    case 'reject':
      return { reason: 'Bad content' }
  }
}

const diagnoses: Record<string, { status: string; diagnosticCode: string }> = {
  PermanentGeneral: { status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
  TransientGeneral: { status: '4.4.7', diagnosticCode: 'smtp; 554 4.4.7 Message expired: unable to deliver' },
  PermanentSuppressed: {
    status: '5.1.1',
    diagnosticCode:
      'Amazon SES has suppressed sending to this address because it has a recent history of bouncing',
  },
  PermanentOnAccountSuppressionList: {
    status: '5.1.1',
    diagnosticCode:
      'Amazon SES did not send the message to this address because it is on the suppression list for your account',
  },
}

function bounce([bounceType, bounceSubType]: [string, string], each: (more: object) => object[]) {
  const why = diagnoses[`${bounceType}${bounceSubType}`]
  return { bounceType, bounceSubType, bouncedRecipients: each({ action: 'failed', ...why }) }
}
