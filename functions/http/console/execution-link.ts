import type { Run } from '../../../shared/run/records/run.ts'

/**
 * Where the console of AWS shows the execution of a run. Names of executions are made of run ids, so nothing is looked
 * up. A child run's own execution is one of a Map Run and has a name that AWS gives: it is the execution of the run
 * that began it all that is linked, and said so. `machines` is what the ARNs of all state machines start with.
 * Undefined in partitions that have another console than aws.amazon.com.
 */
export function executionLink(
  machines: string,
  { id, scheme, flow, child }: Pick<Run, 'id' | 'scheme' | 'flow' | 'child'>,
): { href: string; text: string } | undefined {
  const [, partition, , region = ''] = machines.split(':')
  if (partition !== 'aws') return undefined
  const arn = `${machines.replace(':stateMachine:', ':execution:')}${scheme}-${flow}:${child?.root ?? id}`
  return {
    href: `https://${region}.console.aws.amazon.com/states/home?region=${region}#/v2/executions/details/${arn}`,
    text: child
      ? 'The execution that this is part of, in the AWS console (under its Map Runs)'
      : 'The execution in the AWS console',
  }
}
