import { OWN_LIST } from '../../../shared/own-page/wording.ts'
import type { ReadingView } from '../../../shared/pages/views/own-page.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { linesOf, listAddress, listAnswers, listsFor, sumsOf } from '../../../shared/run/answer-list.ts'
import { membersAsked, roundAsking, sinceMoved } from '../../../shared/run/round-list.ts'
import { today } from '../../../shared/run/situation.ts'
import { isTheirs } from '../../../shared/run/this-person.ts'
import { fill } from '../../../shared/scheme/letter.ts'
import type { AnswerList } from '../../../shared/scheme/steps/tell.ts'
import { inLanguage, type Language, type Text } from '../../../shared/scheme/text.ts'
import { frameOf } from '../frame.ts'
import { type PageResponse, viewed } from '../response.ts'
import { captionOf } from './view.ts'
import type { OwnPage } from './way-in.ts'

/** The lists that the person was told of by a letter, each at its address behind their page. */
export async function listsTold(
  { store }: { store: Store },
  { situation, person }: OwnPage,
): Promise<{ address: string; list: AnswerList }[]> {
  const steps = listsFor(situation.flow, person.who)
  // Most flows have none: their pages read no letters.
  if (steps.length === 0) return []
  const letters = await store.letters(situation.file.run.id)
  return steps
    .filter(({ id }) => letters.some(({ step, recipient }) => step === id && isTheirs(recipient, person)))
    .map(({ id, list }) => ({ address: listAddress(id), list }))
}

/** The links of the page that lead to them. */
export const listLinks = (told: { address: string; list: AnswerList }[], base: string, language: Language) =>
  told.map(({ address, list }) => ({
    href: `${base}/${address}`,
    text: inLanguage(list.name, language),
  }))

/** What the members of the round have answered by now. */
export async function listPage(
  { store }: { store: Store; now: Now },
  own: OwnPage,
  list: AnswerList,
  language: Language,
  base: string,
): Promise<PageResponse> {
  const { situation } = own
  const round = roundAsking(situation.flow, `round.${list.ask}`)
  const [children, units] = await Promise.all([
    store.children(situation.file.run.id, round?.id),
    store.units(situation.scheme.id),
  ])
  const read = await Promise.all(
    membersAsked(sinceMoved(children, situation.file), round).map(({ id }) => store.file(id)),
  )
  const files = read.filter((file) => file !== undefined)
  const listed = listAnswers(situation, list, { files, units })
  const { rows, silent, fields } = listed
  const say = (text: Text, values = {}) => fill(inLanguage(text, language), values)
  const sums = sumsOf(listed)
  const view: ReadingView = {
    kind: 'reading',
    caption: captionOf(own, language),
    heading: say(list.name),
    paragraphs: sums.map(({ field, sum }) =>
      say(OWN_LIST.sum, { question: say(field.label), sum: String(sum) }),
    ),
    sections: [
      {
        heading: say(OWN_LIST.answered),
        empty: say(OWN_LIST.nobody),
        items: rows.map(({ unit, answers }) => ({
          title: say(unit.name),
          lines: linesOf(fields, answers, language, today(situation)),
        })),
      },
      ...(silent.length === 0
        ? []
        : [
            {
              ...{ heading: say(OWN_LIST.silent), empty: '' },
              items: silent.map(({ name }) => ({ title: say(name), lines: [] })),
            },
          ]),
    ],
  }
  return viewed(frameOf(situation, language, { backHref: base }), view, {
    resource: () => ({
      ...{ kind: 'answers', name: view.heading, language },
      rows: rows.map(({ unit, answers }) => ({ unit: { id: unit.id, name: say(unit.name) }, answers })),
      silent: silent.map(({ id, name }) => ({ id, name: say(name) })),
      sums: Object.fromEntries(sums.map(({ field, sum }) => [field.id, sum])),
    }),
  })
}
