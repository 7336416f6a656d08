import type { Answers } from '../../../shared/form/answers.ts'
import type { Flow } from '../../../shared/scheme/flow.ts'
import type { Form } from '../../../shared/scheme/form.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import type { Unit } from '../../../shared/scheme/unit.ts'

/** The page and field with which whoever starts a run in the console says which unit it is about. */
const ABOUT = 'about-unit'

/** The start form as the console asks it: first the unit, where the flow's runs are about one. */
export function aboutUnit(scheme: Scheme, flow: Flow, units: Unit[], form: Form): Form {
  const kind = scheme.units.find((one) => one.id === flow.start.about)?.singular
  if (kind === undefined) return form
  const options = units
    .filter((unit) => (unit.kind ?? flow.start.about) === flow.start.about)
    .map((unit) => ({ value: unit.id, label: unit.name }))
  return {
    ...form,
    pages: [
      {
        id: ABOUT,
        fields: [
          {
            id: ABOUT,
            type: 'radios',
            label: { en: `Which ${kind.en} is this about?`, cy: `Pa ${kind.cy} y mae hyn yn ymwneud ag ef?` },
            options,
            errors: {
              empty: { en: `Select the ${kind.en} this is about`, cy: `Dewiswch y ${kind.cy} dan sylw` },
            },
          },
        ],
      },
      ...form.pages,
    ],
  }
}

/** The unit that was chosen, and the answers to the form itself. */
export function splitUnit({ [ABOUT]: unit, ...answers }: Answers): { unit?: string; answers: Answers } {
  return { unit: typeof unit === 'string' ? unit : undefined, answers }
}
