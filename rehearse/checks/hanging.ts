import type { Check } from './check.ts'

/** Nothing is under way any more: no execution, ask, letter or task. */
export const hanging: Check = ({ evidence: { machines, items, tasks } }) => {
  const of = (kind: string) => items.filter(({ sk }) => sk.startsWith(kind))
  const open = of('0#ASK#').filter(({ state }) => state === 'sent' || state === 'paused')
  const unsent = of('2#LETTER#').filter(({ state }) => state !== 'sent')
  const untold = of('0#ASK#').filter(({ settled, taskToken, toldAt }) => settled && taskToken && !toldAt)
  const undone = of('0#TASK#').filter(({ state }) => state === 'open')
  return [
    ...machines
      .flatMap(({ executions }) => executions.filter(({ status }) => status === 'RUNNING'))
      .map(({ arn }) => `The execution ${arn} is still running`),
    ...of('0#RUN')
      .filter(({ state }) => state === 'running')
      .map(({ pk }) => `The run ${pk} is not finished`),
    ...open.map(({ pk, sk, state }) => `The ask ${pk} ${sk} is still ${state}`),
    ...untold.map(({ pk, sk }) => `The workflow was never told what the ask ${pk} ${sk} came to`),
    ...unsent.map(({ pk, id, state }) => `The letter ${id} of ${pk} is still ${state}`),
    ...undone.map(({ pk, id }) => `The task ${id} of ${pk} is still open`),
    ...(undone.length === 0 ? tasks.map(({ words }) => `The console still lists: ${words}`) : []),
  ]
}
