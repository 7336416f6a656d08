import type { Template } from '../scheme/template.ts'
import type { Situation } from './situation.ts'

/** The template by which the run makes a copy, once what it set up was approved, while it is known what that was. */
export function copyTemplate({
  scheme,
  file: { run },
}: Pick<Situation, 'scheme' | 'file'>): Template | undefined {
  const { template } = scheme
  const isApproved = template?.flow === run.flow && run.outcome === template.outcome
  return isApproved && run.bareAt === undefined ? template : undefined
}
