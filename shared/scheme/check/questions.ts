import { fieldsOf } from '../form.ts'
import type { Finding, HeldOn } from '../question.ts'
import type { Scheme } from '../scheme.ts'
import { allSteps } from '../walk.ts'
import { oneOf, type Problem, repeated } from './problem.ts'

/** Every question asks for flows, rounds and roles that there are. */
export function checkQuestions(scheme: Scheme): Problem[] {
  const questions = scheme.questions ?? []
  return [
    ...repeated(questions.map(({ id }) => id)).map((id) => ({
      at: `questions/${id}`,
      wrong: `two questions are called "${id}"`,
      remedy: 'Give each an id of its own',
    })),
    ...questions.flatMap(({ id, finding }) =>
      namesIn(scheme, finding).flatMap(({ what, name, known }) =>
        known.includes(name)
          ? []
          : [
              {
                at: `questions/${id}`,
                wrong: `there is no ${what} "${name}"`,
                remedy: `Use ${oneOf(known)}`,
              },
            ],
      ),
    ),
  ]
}

function namesIn(scheme: Scheme, finding: Finding): { what: string; name: string; known: string[] }[] {
  const roles = scheme.register.map(({ id }) => id)
  const role = (name: string) => ({ what: 'role', name, known: roles })
  return [
    ...(finding.kind === 'not-attended'
      ? [
          {
            what: 'role whose holders are inducted',
            name: finding.role,
            known: scheme.register.filter(({ inducted }) => inducted).map(({ id }) => id),
          },
        ]
      : []),
    ...(finding.kind === 'not-agreed'
      ? [
          {
            what: 'role whose holders agree a document',
            name: finding.role,
            known: scheme.register.filter(({ agrees }) => agrees).map(({ id }) => id),
          },
        ]
      : []),
    ...(finding.kind === 'vacant' ? [finding.role, ...(finding.standIn ? [finding.standIn] : [])] : []).map(
      role,
    ),
    ...('round' in finding ? roundOf(scheme, finding) : []),
    ...(finding.kind === 'missing' ? askIn(scheme, finding) : []),
    ...('form' in finding ? fieldsAsked(scheme, finding) : []),
  ]
}

function roundOf({ flows }: Scheme, { flow: id, round }: { flow: string; round: string }) {
  const flow = flows.find((candidate) => candidate.id === id)
  if (!flow) return [{ what: 'flow', name: id, known: flows.map((one) => one.id) }]
  const rounds = allSteps(flow.steps).filter((step) => step.verb === 'forEach')
  return [{ what: 'round', name: round, known: rounds.map((step) => step.id) }]
}

/** The ask that the question looks at, where there is the round to have it. */
function askIn({ flows }: Scheme, { flow: id, round, ask }: Extract<Finding, { kind: 'missing' }>) {
  const inside = flows
    .filter((flow) => flow.id === id)
    .flatMap((flow) => allSteps(flow.steps))
    .flatMap((step) => (step.verb === 'forEach' && step.id === round ? allSteps(step.steps) : []))
  const known = inside.filter((step) => step.verb === 'ask').map((step) => step.id)
  return inside.length > 0 ? [{ what: `ask of ${round}`, name: ask, known }] : []
}

type AboutForm = Extract<Finding, { form: string }>

/** The form of a question, and the fields that it looks at. */
function fieldsAsked(
  { forms }: Scheme,
  finding: AboutForm,
): { what: string; name: string; known: string[] }[] {
  const about = (id: string, names: string[]) => {
    const form = forms.find((one) => one.id === id)
    if (!form) return [{ what: 'form', name: id, known: forms.map((one) => one.id) }]
    const known = fieldsOf(form).map((field) => field.id)
    return names.map((name) => ({ what: `field of ${id}`, name, known }))
  }
  const heldOn = ({ form, date, movedBy }: HeldOn) =>
    [form, movedBy ?? form].flatMap((id) => about(id, [date]))
  switch (finding.kind) {
    case 'shortfall':
      return about(finding.form, [finding.all, finding.some, finding.why])
    case 'heard':
      return about(finding.form, [...finding.texts, finding.share.field])
    case 'totals':
      return [...about(finding.form, finding.fields), ...about(finding.named.form, [finding.named.field])]
    case 'next-due':
      return [...about(finding.form, []), ...heldOn(finding.held)]
    case 'by-year':
      return about(finding.form, [finding.date, finding.by])
    case 'pace':
      return about(finding.form, [])
  }
}
