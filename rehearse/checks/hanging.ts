import type { Check } from './check.ts'

/**
 * Nothing is under way any more: no execution, ask, letter or task. What the calendar started is not of the round: a
 * quarter that began a day before the end is under way, as it should be.
 */
export const hanging: Check = ({ evidence: { machines, items: all, tasks: listed } }) => {
  const calendar = startedByCalendar(all)
  const ofRound = (id: unknown) => !calendar.some((run) => String(id).includes(run))
  const items = all.filter(({ pk }) => ofRound(pk))
  const references = all
    .filter(({ pk, sk }) => sk === '0#RUN' && !ofRound(pk))
    .map(({ reference }) => String(reference))
  const tasks = listed.filter(({ words }) => !references.some((reference) => words.includes(reference)))
  const of = (kind: string) => items.filter(({ sk }) => sk.startsWith(kind))
  const open = of('0#ASK#').filter(({ state }) => state === 'sent' || state === 'paused')
  const unsent = of('2#LETTER#').filter(({ state }) => state !== 'sent')
  const untold = of('0#ASK#').filter(({ settled, taskToken, toldAt }) => settled && taskToken && !toldAt)
  const undone = of('0#TASK#').filter(({ state }) => state === 'open')
  return [
    ...machines
      .flatMap(({ executions }) =>
        executions.filter(({ arn, status }) => status === 'RUNNING' && ofRound(arn)),
      )
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

/** The runs that nobody started with a form, by their ids, which the ids of their child runs begin with. */
function startedByCalendar(items: { sk: string; [field: string]: unknown }[]): string[] {
  return items
    .filter(
      ({ sk, child, outcomes }) =>
        sk === '0#RUN' && !child && Object.values(outcomes ?? {}).includes('started'),
    )
    .map(({ id }) => String(id))
}
