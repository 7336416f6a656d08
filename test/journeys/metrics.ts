import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { templateIn } from '../infra/template.ts'
import type { Cloud } from './cloud.ts'

/**
 * What CloudWatch would make of the logs so far: the values of a metric, in the order in which they were written, by the
 * template's own filters (`{ $.code = "…" }` on one log group, the value 1 or a field). A value that is no number is
 * none, as there.
 */
export function metricOf({ dataDir }: Cloud, name: string): number[] {
  const filters = Object.values(templateIn(inject('assembly')).Resources)
    .filter(
      ({ Type, Properties }) =>
        Type === 'AWS::Logs::MetricFilter' && Properties.MetricTransformations[0].MetricName === name,
    )
    .map(({ Properties }) => Properties)
  if (filters.length === 0) throw new Error(`No filter of the template makes the metric ${name}`)
  const logs = join(dataDir, 'logs')
  return filters.flatMap(({ FilterPattern, LogGroupName, MetricTransformations: [{ MetricValue }] }) => {
    const code = /^\{ \$\.code = "([\w.-]+)" \}$/.exec(FilterPattern)?.[1]
    if (!code) throw new Error(`This pattern is not understood here: ${FilterPattern}`)
    return readdirSync(logs)
      .filter((file) => file.includes(`-${LogGroupName.Ref}-`))
      .flatMap((file) => readFileSync(join(logs, file), 'utf8').split('\n'))
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => line.code === code)
      .map((line) => (MetricValue === '1' ? 1 : line[String(MetricValue).replace('$.', '')]))
      .filter((value) => typeof value === 'number')
  })
}
