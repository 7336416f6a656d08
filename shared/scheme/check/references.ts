import type { Flow } from '../flow.ts'
import { fieldsOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import { REFERENCES, type Source } from '../source.ts'
import { allSteps, answeredForms, asksOf, holdersOf, peopleOf, publishedIn } from '../walk.ts'
import type { Problem } from './problem.ts'
import { oneOf } from './problem.ts'

/** Public pages that a letter may point to. */
export const PAGES = ['front', 'contact', 'privacy', 'accessibility', 'cookies']

/** What is known of a person. */
const PERSON = ['name', 'title', 'email', 'language']

/** And of whoever holds a role that a run is about. */
const HOLDER = [...PERSON, 'from', 'until']

/** What is known of whoever holds an office. */
const OFFICE = ['name', 'email']

/** The problem with a reference in this flow, if there is one: it must name something that exists. */
export function checkReference(scheme: Scheme, flow: Flow, reference: string, at: string): Problem[] {
  const [first = '', second = '', third] = reference.split('.')
  const bad = (value: string, allowed: Iterable<string>): Problem[] => [
    { at, wrong: `"${reference}" names "${value}", which does not exist`, remedy: `Use ${oneOf(allowed)}` },
  ]
  const names = REFERENCES[first]
  if (!names) return bad(first, Object.keys(REFERENCES))
  if (!names.includes('*') && !names.includes(second)) return bad(second, names)
  if (first === 'setting' && !scheme.settings[second]) return bad(second, Object.keys(scheme.settings))
  if (first === 'office') {
    const own = scheme.offices.filter((office) => office.of === 'scheme').map((office) => office.id)
    if (!own.includes(second)) return bad(second, own)
    if (!OFFICE.includes(third ?? '')) return bad(third ?? '', OFFICE)
  }
  if (first === 'page' && !PAGES.includes(second)) return bad(second, PAGES)
  if (first === 'version') {
    const documents = publishedIn({ flows: [flow] })
    if (!documents.includes(second)) return bad(second, documents)
  }
  if (first === 'published') {
    const documents = publishedIn(scheme)
    if (!documents.includes(second)) return bad(second, documents)
  }
  if (first === 'ballot') {
    const tallies = allSteps(flow.steps).flatMap((step) => (step.verb === 'tally' ? [step.id] : []))
    if (!tallies.includes(second)) return bad(second, tallies)
    const counts = ['asked', 'answered', 'took-part']
    if (!counts.includes(third ?? '')) return bad(third ?? '', counts)
  }
  if (first === 'sent') {
    const asks = asksOf(flow).map((step) => step.id)
    if (!asks.includes(second)) return bad(second, asks)
  }
  if (first === 'person') {
    const people = new Set(peopleOf(flow))
    if (!people.has(second)) return bad(second, people)
    const known = holdersOf(flow).includes(second) ? HOLDER : PERSON
    if (!known.includes(third ?? '')) return bad(third ?? '', known)
  }
  if (first === 'answer') {
    const forms = answeredForms(flow)
    const known = forms.get(second)
    if (!known) return bad(second, forms.keys())
    const named = scheme.forms.filter((form) => known.has(form.id))
    const ids = named.flatMap((form) => [
      ...fieldsOf(form).map((field) => field.id),
      ...Object.keys(form.lists ?? {}),
    ])
    if (!ids.includes(third ?? '')) return bad(third ?? '', new Set(ids))
  }
  return []
}

/** The same for the source of a placeholder. */
export function checkSource(scheme: Scheme, flow: Flow, source: Source, at: string): Problem[] {
  if (typeof source === 'string') return checkReference(scheme, flow, source, at)
  if ('inScope' in source) {
    const kinds = scheme.units.map(({ id }) => id)
    if (kinds.includes(source.inScope)) return []
    return [{ at, wrong: `there is no kind of unit "${source.inScope}"`, remedy: `Use ${oneOf(kinds)}` }]
  }
  const role = roleIn(source)
  const roles = scheme.register.map(({ id }) => id)
  if (role !== undefined && !roles.includes(role))
    return [{ at, wrong: `there is no role "${role}"`, remedy: `Use ${oneOf(roles)}` }]
  if ('monthAfter' in source) return checkReference(scheme, flow, source.monthAfter, at)
  if ('workingDaysSince' in source) return checkReference(scheme, flow, source.workingDaysSince, at)
  if ('firstOf' in source) return source.firstOf.flatMap((one) => checkSource(scheme, flow, one, at))
  if ('byLanguage' in source) {
    const { byLanguage } = source
    return scheme.languages.flatMap((language) => {
      const own = byLanguage[language]
      if (own !== undefined) return checkSource(scheme, flow, own, at)
      return [
        { at, wrong: `it has no source for letters in ${language}`, remedy: `Add byLanguage.${language}` },
      ]
    })
  }
  if ('optionOf' in source) return checkReference(scheme, flow, source.optionOf, at)
  if ('answered' in source) return checkReference(scheme, flow, source.answered, at)
  if ('filled' in source) return checkReference(scheme, flow, source.filled, at)
  if ('before' in source) return checkReference(scheme, flow, source.before, at)
  if ('until' in source)
    return [source.from, source.until].flatMap((reference) => checkReference(scheme, flow, reference, at))
  const step = 'outcomeOf' in source ? source.outcomeOf : 'countOf' in source ? source.countOf : undefined
  const ids = allSteps(flow.steps).map((candidate) => candidate.id)
  if (step === undefined || ids.includes(step)) return []
  return [{ at, wrong: `"${step}" is not a step of ${flow.id}`, remedy: `Use ${oneOf(ids)}` }]
}

function roleIn(source: Exclude<Source, string>): string | undefined {
  if ('held' in source) return source.held
  if ('vacant' in source) return source.vacant
  return 'holders' in source ? source.holders : undefined
}
