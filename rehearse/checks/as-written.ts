import type { Check } from './check.ts'

/** The story went as its people meant it: nobody was stopped on the way, and every unit ended as it should. */
export const asWritten: Check = ({ rehearsal, story, evidence: { board } }) => [
  ...story.happenings
    .filter(({ kind }) => kind === 'problem')
    .map(({ date, time, who, what }) => `${date} ${time}: ${who} could not do this: ${what}`),
  ...Object.entries(rehearsal.ends)
    .filter(([unit, end]) => !board[unit]?.startsWith(end))
    .map(
      ([unit, end]) => `${unit} should have come to “${end}”; the board says “${board[unit] ?? 'nothing'}”`,
    ),
]
