import type { Filling } from '../../../shared/letter/filling.ts'
import { type Rendered, renderLetter } from '../../../shared/letter/render.ts'
import { type Wanted, wantedBy } from '../../../shared/letter/wanted-by.ts'
import { officeAt } from '../../../shared/run/office-at.ts'
import type { LetterRecord } from '../../../shared/run/records/letter.ts'
import type { Run } from '../../../shared/run/records/run.ts'
import { whoIs } from '../../../shared/run/this-person.ts'
import type { Source } from '../../../shared/scheme/source.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import type { Player } from '../run/player.ts'

export const OWN_PAGE = 'https://countersign.example/you/cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmE'
export const LINK = 'https://countersign.example/answer/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE'

interface More {
  languages?: Language[]
  /** Where it goes instead of to its recipient, and whether with the link. */
  to?: LetterRecord['to']
  link?: boolean
  /** The date of the letter that it repeats. */
  repeats?: string
  values?: Record<string, Source>
  filling?: Partial<Filling>
  round?: Run[]
}

/** The letter as it would be sent about the newest ask of the step. */
export function letterOf(run: Player, step: string, letter: string, more: More = {}): Rendered {
  const ask = run.ask(step)
  const recipient = more.filling?.recipient ?? ask?.holder
  const { to, link, repeats } = more
  const record = { letter, languages: more.languages ?? ['en'], repeats, ...(to && { recipient, to, link }) }
  const values = more.values ?? {}
  const wanted = wantedBy(run.situation().scheme, record, values)
  const { register, units } = more.filling ?? {}
  return renderLetter(record, values, {
    situation: run.situation(),
    recipient,
    ask,
    link: LINK,
    ownPage: recipient && (whoIs(recipient) || officeAt(run.situation(), recipient)) ? OWN_PAGE : undefined,
    page: (name) => `https://countersign.example/${name}`,
    ...more.filling,
    round: ifWanted('round', more.round ?? [run.situation().file.run], wanted),
    register: register && ifWanted('register', register, wanted),
    units: units && ifWanted('units', units, wanted),
  })
}

/** What the sender would not have read cannot be looked at. */
const ifWanted = <Of extends object>(name: keyof Wanted, of: Of, wanted: Wanted): Of =>
  wanted[name]
    ? of
    : new Proxy(of, {
        get() {
          throw new Error(`The letter looks at the ${name}, which it does not want`)
        },
      })
