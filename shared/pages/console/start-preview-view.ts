import { formatDate } from '../../calendar/format-date.ts'
import type { PreviewLetter, StartPreview } from '../../run/preview-start.ts'
import type { Flow } from '../../scheme/flow.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import type { AskStep } from '../../scheme/steps/ask.ts'
import { stepOf } from '../../scheme/walk.ts'
import type { StartPreviewView } from '../views/start-preview.ts'

export interface StartPreviewInput {
  scheme: Scheme
  flow: Flow
  preview: StartPreview
  /** Today in Europe/London, YYYY-MM-DD. */
  today: string
  caption: string
  base: string
  csrf: string
  /** The version of the draft that it was made from. */
  version: string
  notice?: string
  test: { press: string; email: string; chosen?: string; error?: string }
  /** Who was ticked to be included and why, and what is wrong with that, if anything is. */
  include?: { units: string[]; why: string; wrong?: { field: string; text: string } }
}

/** Exactly which letters a start would send, to whom and in which language, in the order of what leads to them. */
export function startPreviewView(input: StartPreviewInput): StartPreviewView {
  const { scheme, flow, preview, today, base, test } = input
  const ways = new Map<string, PreviewLetter[]>()
  for (const letter of preview.letters) {
    const way = wayOf(scheme, flow, letter)
    ways.set(way, [...(ways.get(way) ?? []), letter])
  }
  const first = ways.get(AT_ONCE) ?? []
  ways.delete(AT_ONCE)
  const write = (heading: string, letters: PreviewLetter[]) => ({
    heading,
    letters: letters.map((letter) => shown(scheme, letter)),
    empty: 'No letter goes at once: it waits for a task of yours.',
  })
  return {
    kind: 'start-preview',
    caption: input.caption,
    heading: 'Check the letters before they go',
    notice: input.notice,
    paragraphs: [
      `Nothing has been sent, and nothing is until you release it. Dates in the letters are as if everything happened today, ${formatDate(today, 'en')}. What only a later answer tells stands in square brackets.`,
      'Each letter says what follows if nobody answers it. Letters that only a later decision brings, such as a new date or a cancellation, are not shown.',
    ],
    alike: alikeOf(input),
    problemsHeading: 'Some letters would not arrive',
    problems: preview.letters.flatMap((letter) => problemOf(scheme, letter)),
    groups: [write(AT_ONCE, first), ...[...ways].map(([way, letters]) => write(way, letters))],
    csrf: input.csrf,
    test: {
      heading: 'Send a test to yourself',
      hint: 'One letter, with “[Test]” before its subject. Its links lead nowhere.',
      action: `${base}/test`,
      press: test.press,
      whichLabel: 'Which letter?',
      letters: preview.letters.map((letter) => ({
        value: letter.key,
        text: `${letter.subject} (${whom(scheme, letter)})`,
      })),
      chosen: test.chosen,
      emailLabel: 'Your email address',
      email: test.email,
      errors: test.error ? [{ field: 'email', input: 'email', text: test.error }] : [],
      send: 'Send a test',
    },
    release: {
      heading: 'Release it',
      hint:
        first.length === 0 ? 'Starts the round.' : `Starts the round: ${lettersGo(first.length)} at once.`,
      action: `${base}/release`,
      version: input.version,
      shown: preview.hash,
      send: 'Release',
      leftOut: leftOutOf(input),
    },
  }
}

/** That everybody may be asked twice: a run for the same date is under way. */
function alikeOf({ flow, preview: { alike } }: StartPreviewInput): StartPreviewView['alike'] {
  if (alike.length === 0) return undefined
  return {
    heading: `“${flow.name.en}” is under way for the same date already`,
    text: 'If you release this, another begins beside it, and the same people get letters from both.',
    runs: alike.map(({ id, reference }) => ({
      href: `/console/runs/${encodeURIComponent(id)}`,
      text: reference,
    })),
  }
}

/** Who asked not to be asked yet, each to be included all the same. */
function leftOutOf({ preview, include }: StartPreviewInput): StartPreviewView['release']['leftOut'] {
  if (preview.leftOut.length === 0) return undefined
  const { field, text } = include?.wrong ?? {}
  const first = preview.leftOut[0]?.unit.id
  const input = field === 'include' ? `include-${first}` : 'include_why'
  return {
    legend: 'Left out, because they asked not to be asked yet',
    hint: 'Select who is to be asked all the same. The others are left out of that round, unless their date has passed when it begins. Other letters reach them as they reach everybody.',
    units: preview.leftOut.map(({ unit, until }) => ({
      value: unit.id,
      text: unit.name.en,
      hint: `Said that they will not nominate, and not to ask again before ${formatDate(until, 'en')}`,
      checked: include?.units.includes(unit.id) ?? false,
    })),
    whyLabel: 'Why are they asked all the same?',
    why: include?.why ?? '',
    errors: field && text ? [{ field, input, text }] : [],
  }
}

const AT_ONCE = 'At once'
const lettersGo = (count: number): string => (count === 1 ? '1 letter goes' : `${count} letters go`)

/** What has to be answered before a letter goes: "After Release the proposal: Yes, I approve it". */
function wayOf(scheme: Scheme, flow: Flow, { ahead }: PreviewLetter): string {
  if (ahead.after.length === 0) return AT_ONCE
  const answers = ahead.after.map(({ step, outcome }) => {
    const form = scheme.forms.find(({ id }) => id === (stepOf(flow, step) as AskStep).form)
    const decider = form?.pages.flatMap(({ fields }) => fields).find(({ id }) => id === form.decides)
    const label =
      decider?.type === 'radios' && decider.options.find(({ value }) => value === outcome)?.label.en
    return `${form?.name.en ?? step}: ${label || 'answered'}`
  })
  return `After ${answers.join(', then ')}`
}

function shown(scheme: Scheme, letter: PreviewLetter): StartPreviewView['groups'][number]['letters'][number] {
  const { to, languages, subject, text } = letter
  const languageNames = languages.map((language) => (language === 'cy' ? 'Welsh' : 'English')).join(' and ')
  return {
    to: whom(scheme, letter),
    facts: [
      { label: 'To', value: to ? [to.name, to.email].filter(Boolean).join('\n') : 'Nobody yet' },
      { label: 'Language', value: languageNames },
      { label: 'Subject', value: subject },
      ...(letter.silent.length > 0
        ? [{ label: 'If nobody answers', value: letter.silent.map(whenSilent).join('\n') }]
        : []),
    ],
    text,
  }
}

const whenSilent = ({ what, on }: PreviewLetter['silent'][number]): string =>
  `${SILENT[what]} on ${formatDate(on, 'en')}`
const SILENT = { remind: 'A reminder', escalate: 'Others are told', close: 'It closes without an answer' }

/** The office and its unit, or the person that an answer names. */
function whom(scheme: Scheme, { ahead, unit, to }: PreviewLetter): string {
  const { step } = ahead
  const who = step.verb === 'ask' ? step.of : step.who
  if ('person' in who) return [who.person, unit?.name.en].filter(Boolean).join(', ')
  const id = 'office' in who ? who.office : to?.as.replace(/^office:/, '')
  const office = scheme.offices.find((one) => one.id === id)
  return [office?.title.en ?? id, unit?.name.en].filter(Boolean).join(', ')
}

function problemOf(scheme: Scheme, letter: PreviewLetter): string[] {
  switch (letter.problem) {
    case 'nobody':
      return [`${whom(scheme, letter)}: nobody holds the office. Put a holder in the directory.`]
    case 'bad-address':
      return [`${whom(scheme, letter)}: letters to ${letter.to?.email} have come back.`]
    default:
      return []
  }
}
