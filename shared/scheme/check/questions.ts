import type { Finding } from '../question.ts'
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
    ...(finding.kind === 'vacant' ? [finding.role, ...(finding.standIn ? [finding.standIn] : [])] : []).map(
      role,
    ),
    ...('round' in finding ? roundOf(scheme, finding) : []),
  ]
}

function roundOf({ flows }: Scheme, { flow: id, round }: { flow: string; round: string }) {
  const flow = flows.find((candidate) => candidate.id === id)
  if (!flow) return [{ what: 'flow', name: id, known: flows.map((one) => one.id) }]
  const rounds = allSteps(flow.steps).filter((step) => step.verb === 'forEach')
  return [{ what: 'round', name: round, known: rounds.map((step) => step.id) }]
}
