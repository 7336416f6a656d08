import { Logger } from '@aws-lambda-powertools/logger'

/** The catalogue of log messages: a code for searching and alarms, and what it means. No personal data in any. */
export const LOG = {
  'step.done': 'A step was done.',
  'run.started': 'The calendar started a run.',
  'run.joined': 'Somebody who came into post later joins a round that is under way.',
  'step.failed': 'A step failed; it is tried again.',
  'run.failed': 'A run failed and waits for an administrator.',
  'run.unknown': 'An execution ended that is of no run of ours, or not of its run any more.',
  'newsletters.unsubscribed': 'Somebody stopped newsletters.',
  'newsletters.wanted': 'Somebody gets newsletters again.',
  'letter.sent': 'A letter was accepted by the provider.',
  'letter.half-sent':
    'A letter was found half-sent: its event settles it, or it goes again when none has come in an hour.',
  'letter.left': 'A letter could not be sent at once; the chase sends it.',
  'letter.refused': 'The provider refused a letter; it stays queued.',
  'office.handed-over': 'What was open of an office is with its new holder.',
  'letter.not-verified':
    'SES refused a letter: the domain of the sender is not verified, or the account is in the SES sandbox. See "Letters" in docs/deploy.md.',
  'letters.waiting': 'How many letters wait to be sent, and for how many days the oldest has.',
  'asks.stuck': 'How many asks were due on an earlier working day and have not been seen to.',
  'calendar.left': 'How many months the list of bank holidays still covers.',
  'calendar.changed': 'The list of bank holidays has changed: the dates of open asks are looked at anew.',
  'chase.failed': 'Something that is due could not be chased; it is tried again.',
  'chase.page': 'A page of what is due today was read.',
  'people.forgotten': 'Details of people that were kept for long enough were deleted.',
  'run.bare': 'What people wrote in a run that was over for six years was deleted.',
  'mail.event': 'The provider told what became of a letter.',
  'mail.unknown': 'An event is about no letter of ours.',
  'answer.recorded': 'An answer was recorded.',
  'workflow.told': 'The workflow was told of an answer.',
  'workflow.deaf': 'The workflow no longer waits for this answer; the answer stands.',
  'workflow.unreachable': 'The workflow could not be told; it is told at the next wake.',
  'request.refused': 'A request was refused.',
  'request.failed': 'A request failed unexpectedly.',
  'access.bypassed': 'A request came to the API itself, past the front door, and was refused.',
  'sign-in.done': 'An administrator signed in.',
  'sign-in.refused': 'Somebody came back from signing in, and something did not hold.',
  'sign-in.ended': 'Cognito does not know a signed-in administrator any more: her session has ended.',
  'sign-in.unreachable': 'Cognito could not be asked about somebody who is signed in, or to forget her.',
  'list.viewed': 'An administrator was shown people’s names together: a list, the directory.',
  'access.refused': 'Somebody without the right was refused.',
} as const
export type LogCode = keyof typeof LOG

/** What may stand on a log line: ids, codes, counts. */
export type LogFields = Record<string, string | number | boolean | undefined>
export interface Log {
  info(code: LogCode, fields?: LogFields): void
  warn(code: LogCode, fields?: LogFields): void
  error(code: LogCode, fields?: LogFields): void
}

/** Structured logs, one JSON object a line, always with the code and the fields given here. */
export function openLog(fields: LogFields = {}): Log {
  const logger = new Logger({ serviceName: 'countersign', persistentKeys: fields })
  const at =
    (level: 'info' | 'warn' | 'error') =>
    (code: LogCode, more: LogFields = {}) =>
      logger[level](LOG[code], { code, ...more })
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

/** Where an error came from: the frames without its message, which could hold what a person wrote. */
export function stackOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  return error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n')
}

/** What an error may say in a log: its name. Its message could hold what a person wrote. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
