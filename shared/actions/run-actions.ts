import { canMoveDate } from '../run/move-date.ts'
import { canRetry } from '../run/retry-run.ts'
import type { Situation } from '../run/situation.ts'
import type { Form } from '../scheme/form.ts'
import type { Text } from '../scheme/text.ts'
import { why } from './why.ts'

/** Something an administrator can do about a whole run, and not about one of its asks. The same for every scheme, but for the dates it lets move. */
export interface RunAction {
  id: 'stop' | 'retry' | 'move'
  link: Text
  form: Form
  offered(situation: Situation): boolean
}

const stop: RunAction = {
  id: 'stop',
  link: { en: 'Stop this run', cy: 'Stopio’r rhediad hwn' },
  form: {
    id: 'stop',
    version: 1,
    name: { en: 'Stop this run', cy: 'Stopio’r rhediad hwn' },
    data: { purpose: 'To keep why a run was stopped', basis: 'public-task' },
    pages: [
      {
        ...why,
        fields: why.fields.map((field) => ({
          ...field,
          hint: {
            en: 'Everything that is still open is withdrawn, in all its organisations too. This cannot be undone. What was answered and who was appointed stays.',
            cy: 'Tynnir popeth sy’n dal ar agor yn ôl, yn ei holl sefydliadau hefyd. Ni ellir dadwneud hyn. Mae’r hyn a atebwyd a’r rhai a benodwyd yn aros.',
          },
        })),
      },
    ],
    send: { en: 'Stop the run', cy: 'Stopio’r rhediad' },
    next: {
      en: 'The run is stopped. Links in letters that were sent say that the request was withdrawn.',
      cy: 'Mae’r rhediad wedi’i stopio. Mae dolenni yn y llythyrau a anfonwyd yn dweud bod y cais wedi’i dynnu’n ôl.',
    },
  },
  // Also what is stopped: pressed again, it ends whatever the first press did not get to.
  offered: ({ file: { run } }) => run.state !== 'finished',
}

const retry: RunAction = {
  id: 'retry',
  link: { en: 'Try again where it failed', cy: 'Rhoi cynnig arall o’r man lle methodd' },
  form: {
    id: 'retry',
    version: 1,
    name: { en: 'Try again where it failed', cy: 'Rhoi cynnig arall o’r man lle methodd' },
    data: { purpose: 'To keep why a run was tried again', basis: 'public-task' },
    pages: [why],
    send: { en: 'Try again', cy: 'Rhoi cynnig arall' },
    next: {
      en: 'The run goes on at the step that failed. If it fails again, you will see it here.',
      cy: 'Mae’r rhediad yn mynd ymlaen o’r cam a fethodd. Os bydd yn methu eto, byddwch yn ei weld yma.',
    },
  },
  offered: canRetry,
}

/** The date that the flow lets an administrator move, by a form of its scheme. */
function move({ scheme, flow }: Situation): RunAction[] {
  const form = scheme.forms.find(({ id }) => id === flow.moving?.form)
  if (!form) return []
  return [
    {
      id: 'move',
      link: form.name,
      form: { ...form, pages: [...form.pages, why] },
      offered: canMoveDate,
    },
  ]
}

const actionsOf = (situation: Situation): RunAction[] => [...move(situation), retry, stop]

/** What an administrator can do about this run today. */
export const runActionsFor = (situation: Situation): RunAction[] =>
  situation.file.run.state === 'stopped'
    ? []
    : actionsOf(situation).filter((action) => action.offered(situation))

/** The action of that name; undefined when there is none for such a run. */
export const runActionOf = (situation: Situation, id: string): RunAction | undefined =>
  actionsOf(situation).find((action) => action.id === id)
