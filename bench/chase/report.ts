import { prices } from '../../rehearse/prices.ts'
import { table } from '../table.ts'
import type { Measured } from './measure.ts'

/** What the mornings brought, one column each; times are ratios to the first. */
export function report(mornings: Measured[]): string {
  const [first] = mornings
  const row = (name: string, of: (one: Measured) => number | string) => [
    name,
    ...mornings.map((one) => shown(of(one))),
  ]
  const perAsk = (name: string, line: string) =>
    row(name, ({ reading, morning }) => (reading.totals[line] ?? 0) / morning.asks)
  return table([
    row('asks', ({ morning }) => morning.asks),
    row('letters', ({ letters }) => letters.letters),
    row('addresses with two', ({ letters }) => letters.twice.length),
    row('addresses with none', ({ letters }) => letters.missing),
    row('calls of Scan', ({ calls }) => calls.answered.get('Scan') ?? 0),
    row('executions not succeeded', ({ executed }) => executed.unsuccessful),
    row('pages', ({ executed }) => executed.pages),
    row('largest history, events', ({ executed }) => executed.longest),
    row('state transitions', ({ reading }) => reading.totals.stateTransitions ?? 0),
    perAsk('  for one ask', 'stateTransitions'),
    perAsk('read units for one ask', 'dynamodbReadUnits'),
    perAsk('write units for one ask', 'dynamodbWriteUnits'),
    perAsk('invocations for one ask', 'lambdaInvocations'),
    ...operationsOf(mornings).map((name) =>
      row(`  ${name} for one ask`, ({ calls, morning }) => (calls.answered.get(name) ?? 0) / morning.asks),
    ),
    row('calls refused', ({ calls }) => [...calls.refused.values()].reduce((sum, count) => sum + count, 0)),
    row('time for one ask, ratio', (one) => one.took / (first?.took ?? 1)),
    row('  of the processors, ratio', (one) => one.worked / (first?.worked ?? 1)),
  ])
}

const operationsOf = (mornings: Measured[]): string[] =>
  [...new Set(mornings.flatMap(({ calls }) => [...calls.answered.keys()]))].sort()

/** What a morning would have cost on AWS, by line. Functions are billed by the time they take here. */
export function bill({ reading, morning }: Measured): string {
  const lines = prices
    .map(({ line, metered, price, per }) => {
      const amount = reading.totals[metered] ?? 0
      return { line, amount, dollars: (amount / per) * price }
    })
    .filter(({ amount }) => amount > 0)
  const sum = lines.reduce((total, { dollars }) => total + dollars, 0)
  return table([
    [`${morning.asks} asks on AWS`, 'used', 'US dollars'],
    ...lines.map(({ line, amount, dollars }) => [line, shown(amount), dollars.toFixed(3)]),
    ['in all', '', sum.toFixed(3)],
  ])
}

function shown(value: number | string): string {
  if (typeof value === 'string') return value
  return Number.isInteger(value) ? String(value) : value.toFixed(2)
}
