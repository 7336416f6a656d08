import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { Deployment } from '../../read-context.ts'
import { logMetric } from '../log-metrics.ts'
import { daily, sum } from './periods.ts'
import type { Watch } from './watch.ts'

export interface WatchedLetters {
  /** Those that send letters. */
  senders: LambdaFunction[]
  /** Says how long letters have been waiting. */
  due: LambdaFunction
}

/** Letters that do not go out, or are not wanted. */
export function watchLetters(
  scope: Construct,
  deployment: Deployment,
  { senders, due }: WatchedLetters,
): Watch[] {
  const log = (functions: LambdaFunction[], code: Parameters<typeof logMetric>[3]) =>
    logMetric(scope, deployment, functions, code)
  const ses = (metricName: string) =>
    new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: Duration.hours(1) })
  return [
    {
      id: 'LettersWaiting',
      says: 'A letter has been waiting to be sent for two days. letter.refused or letter.left in the logs says why; every chase tries again.',
      metric: log([due], { code: 'letters.waiting', field: 'oldestDays' }).with(daily('Maximum')),
      at: 2,
    },
    {
      id: 'LettersRefused',
      says: 'SES refuses letters. They stay queued and are tried again; see letter.refused in the logs for the reason.',
      metric: sum(log(senders, { code: 'letter.refused' }), 15),
      at: 10,
    },
    {
      id: 'AddressNotVerified',
      says: 'SES refuses letters since the sender is not verified, or the account is in the sandbox: docs/deploy.md.',
      metric: sum(log(senders, { code: 'letter.not-verified' }), 15),
      at: 1,
    },
    {
      // SES reviews an account at 5% and may pause it at 10% (SES developer guide, "Reputation metrics"): half of it.
      id: 'BounceRate',
      says: 'Bounces are at half of the 5% at which SES reviews an account. The console’s questions say which addresses: correct them before another round starts.',
      metric: ses('Reputation.BounceRate'),
      at: 0.025,
    },
    {
      // 0.1% and 0.5% for complaints (the same page).
      id: 'ComplaintRate',
      says: 'Complaints are at half of the 0.1% at which SES reviews an account. The letters with a complaint are on the pages of their runs: write to those people no more, and start no round before it falls.',
      metric: ses('Reputation.ComplaintRate'),
      at: 0.0005,
    },
  ]
}
