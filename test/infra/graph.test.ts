import { describe, expect, test } from 'vitest'
import { drawingsOf } from '../../infra/graph/drawings.ts'
import { schemes } from '../../schemes/catalogue.ts'
import type { Box, Drawing } from '../../shared/scheme/drawing.ts'
import { allSteps } from '../../shared/scheme/walk.ts'
import { care } from '../shared/pages/console/care-scheme.ts'

const drawing = drawingsOf(care)['care/round']!
const leads = ({ arrows }: Drawing, from: string) =>
  Object.fromEntries(
    arrows
      .filter((arrow) => arrow.from === from)
      .map(({ to, when }) => [to, when.map(({ outcome }) => outcome)]),
  )

describe('the drawing of a flow', () => {
  test('leads from step to step by answers, and past the states that only route', () => {
    expect(leads(drawing, 'start')).toEqual({ approval: [] })
    expect(leads(drawing, 'approval')).toEqual({
      rework: ['change'],
      'finish-rejected': ['reject'],
      'finish-never': ['never'],
      homes: [],
    })
    expect(leads(drawing, 'rework')).toEqual({ approval: [] })
  })

  test('has a round as one box, and its child runs in a drawing of their own', () => {
    expect(drawing.boxes.map(({ id }) => id)).not.toContain('naming')
    const round = drawingsOf(care)['care/round/homes']!
    // Passing a question on and what an administrator may do are no part of how it goes.
    expect(leads(round, 'naming')).toEqual({
      'second-thoughts': ['nobody'],
      'finish-silent': ['no-answer'],
      acceptance: [],
    })
    expect(leads(round, 'acceptance')).toEqual({ naming: ['no'], entry: [] })
    expect(
      round.boxes
        .filter(({ kind }) => kind === 'end')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['finish-in-place', 'finish-nobody', 'finish-silent'])
  })

  const all = [...schemes, care].flatMap((scheme) => Object.entries(drawingsOf(scheme)))
  test.each(all)('%s has room for every box, and every arrow starts and ends at one', (_, one) => {
    for (const [index, a] of one.boxes.entries())
      for (const b of one.boxes.slice(index + 1)) expect(apart(a, b), `${a.id} and ${b.id}`).toBe(true)
    for (const { from, to, points } of one.arrows) {
      expect(touches(boxOf(one, from), points[0]!), `${from} to ${to}`).toBe(true)
      expect(touches(boxOf(one, to), points.at(-1)!), `${from} to ${to}`).toBe(true)
    }
  })

  test('has every ask, letter and role of every scheme', () => {
    for (const scheme of schemes) {
      const drawn = new Set(
        Object.values(drawingsOf(scheme)).flatMap(({ boxes }) => boxes.map(({ id }) => id)),
      )
      const steps = scheme.flows.flatMap((flow) => allSteps(flow.steps))
      const missing = steps.filter(
        ({ verb, id }) => ['ask', 'tell', 'appoint', 'forEach'].includes(verb) && !drawn.has(id),
      )
      expect(missing.map(({ id }) => id)).toEqual([])
    }
  })
})

const boxOf = ({ boxes }: Drawing, id: string): Box => boxes.find((box) => box.id === id)!
const apart = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2
const touches = ({ x, y, width, height }: Box, [px, py]: [number, number]): boolean =>
  Math.abs(px - x) <= width / 2 + 1 && Math.abs(Math.abs(py - y) - height / 2) <= 1
