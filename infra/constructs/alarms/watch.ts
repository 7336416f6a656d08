import type { IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'

/** One alarm. It goes off when the metric is at the threshold, `at`, or above; `below`: at it or under. */
export interface Watch {
  /** Its name, in CamelCase; the last word, "Alarm", is added. */
  id: string
  /** What is wrong and what to look at, for whoever is woken by it. */
  says: string
  metric: IMetric
  at: number
  below?: boolean
  /** For so many periods of the metric in a row; one where none is said. */
  times?: number
  /** What a period without data counts as; as one in which all is well, where nothing is said. */
  missing?: TreatMissingData
}
