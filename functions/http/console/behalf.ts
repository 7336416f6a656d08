import { textOf } from '../../../shared/actions/action.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import type { Given } from '../../../shared/run/answer-ask.ts'
import type { ToldHow } from '../../../shared/run/records/ask.ts'
import type { Field } from '../../../shared/scheme/field.ts'
import type { Form, Page } from '../../../shared/scheme/form.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import { type Asked, draftOfAsk, fillingOf } from '../asked.ts'
import type { Filling } from '../filling/filling.ts'
import { signedBy } from '../record-answer.ts'

const HOW = 'recorded_how'
const NAME = 'recorded_name'
const TITLE = 'recorded_title'

/**
 * The ask's own form, filled in by an administrator for the person who answered otherwise than through the link: a
 * page before it asks how, and who it was where the form does not (common rules 0.3).
 */
export function behalfFilling(
  asked: Asked,
  language: Language,
  at: Parameters<typeof fillingOf>[2],
): Filling {
  const { form, ask } = asked
  return {
    ...fillingOf(asked, language, at),
    form: { ...form, pages: [sourcePage(form), ...form.pages] },
    // What the person began through the link is theirs.
    draftKey: `record#${draftOfAsk(ask)}`,
    saveHref: undefined,
    start: undefined,
  }
}

/** Takes what was asked besides the form out of its answers: how the answer came, and from whom. */
export function readBehalf(asked: Asked, given: Answers): Pick<Given, 'answers' | 'by'> {
  const { [HOW]: _, [NAME]: __, [TITLE]: ___, ...answers } = given
  const signed = signedBy(asked, answers)
  return {
    answers,
    by: {
      name: textOf(given, NAME) || signed.name,
      title: textOf(given, TITLE) || signed.title,
      how: textOf(given, HOW) as ToldHow,
    },
  }
}

function sourcePage(form: Form): Page {
  const fields: Field[] = [
    {
      id: HOW,
      type: 'radios',
      label: { en: 'How did they give the answer?', cy: 'Sut y rhoddwyd yr ateb?' },
      options: [
        { value: 'telephone', label: { en: 'By telephone', cy: 'Dros y ffôn' } },
        { value: 'email', label: { en: 'By email', cy: 'Drwy e-bost' } },
        { value: 'letter', label: { en: 'By letter', cy: 'Drwy lythyr' } },
        { value: 'meeting', label: { en: 'At the meeting', cy: 'Yn y cyfarfod' } },
      ],
      errors: { empty: { en: 'Select how they gave the answer', cy: 'Dewiswch sut y rhoddwyd yr ateb' } },
    },
  ]
  if (!form.signs)
    fields.push({
      id: NAME,
      type: 'text',
      label: { en: 'Full name of the person who answered', cy: 'Enw llawn y person a atebodd' },
      max: 100,
      autocomplete: 'off',
      spellcheck: false,
      errors: {
        empty: {
          en: 'Enter the full name of the person who answered',
          cy: 'Nodwch enw llawn y person a atebodd',
        },
      },
    })
  if (!form.signs?.title)
    fields.push({
      id: TITLE,
      type: 'text',
      label: { en: 'Their job title', cy: 'Teitl eu swydd' },
      max: 100,
      autocomplete: 'off',
      optional: true,
      errors: {},
    })
  const heading = { en: 'The answer and who gave it', cy: 'Yr ateb a phwy a’i rhoddodd' }
  return { id: 'source', heading: fields.length > 1 ? heading : undefined, fields }
}
