import type { Template } from '../scheme/template.ts'
import type { Situation } from './situation.ts'

/** The template by which the run makes a copy, once what it set up was approved. */
export function copyTemplate({
  scheme,
  file: { run },
}: Pick<Situation, 'scheme' | 'file'>): Template | undefined {
  const { template } = scheme
  return template?.flow === run.flow && run.outcome === template.outcome ? template : undefined
}
