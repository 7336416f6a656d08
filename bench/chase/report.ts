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
    ...operations(mornings, 'answered'),
    ...operations(mornings, 'refused'),
    row('time for one ask, ratio', (one) => one.took / (first?.took ?? 1)),
    row('  of the processors, ratio', (one) => one.worked / (first?.worked ?? 1)),
  ])
}

/** How often each operation was called for one ask, and how often it was refused: a condition that did not hold. */
function operations(mornings: Measured[], how: keyof Measured['calls']): string[][] {
  const names = new Set(mornings.flatMap(({ calls }) => [...calls[how].keys()]))
  return [...names]
    .sort()
    .map((name) => [
      `${name} ${how} for one ask`,
      ...mornings.map(({ calls, morning }) => shown((calls[how].get(name) ?? 0) / morning.asks)),
    ])
}

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
