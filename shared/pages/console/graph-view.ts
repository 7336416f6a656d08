import { type Arrow, type Box, type Drawing, START } from '../../scheme/drawing.ts'
import type { Step } from '../../scheme/step.ts'
import type { ForEachStep } from '../../scheme/steps/branch.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { BoxStand, GraphView } from '../views/graph.ts'
import type { Tag } from '../views/tag.ts'
import { GRAPH } from './graph-texts.ts'
import { findStep, ownSteps, stepsOf } from './line.ts'
import { outcomeWords } from './outcome-words.ts'
import { progressWords } from './progress.ts'
import { runsOfRound } from './round.ts'
import { say } from './say.ts'
import { letterSubject, stepName } from './step-name.ts'
import { type Known, type Stand, startRow, stepStands } from './step-rows.ts'
import { TEXTS } from './texts.ts'
import { whoAlone } from './who.ts'
import { wrap } from './wrap.ts'

/** What one box says. */
interface Said {
  name: string
  stand: Stand
  box: BoxStand
  /** In the drawing, where there is little room. */
  status: string[]
}

/** So many characters of 14 pixels fit beside the sign. */
const WIDTH = 24

/**
 * A run in the drawing of its flow: what is done, where it is, what failed and what was passed by. Undefined where the
 * drawing has a step that the scheme no longer has.
 */
export function graphView(known: Known, drawing: Drawing): GraphView | undefined {
  const { wording, situation } = known
  const said = saidOf(known)
  const boxes = drawing.boxes.map((box) => ({ box, words: said(box) }))
  if (boxes.some(({ box, words }) => box.kind !== 'meeting' && !words)) return undefined
  const standOf = (id: string) => boxes.find(({ box }) => box.id === id)?.words?.box
  const { run } = situation.file
  const where =
    run.state === 'running' ? progressWords(wording, run) : say(ENDED[run.state], wording.language)
  return {
    width: drawing.width,
    height: drawing.height,
    alt: say(GRAPH.alt, wording.language, { where }),
    boxes: boxes.map(({ box, words }) => ({
      ...{ kind: box.kind, width: box.width, height: box.height },
      ...{ x: box.x - box.width / 2, y: box.y - box.height / 2 },
      stand: words?.box ?? 'todo',
      lines: words ? wrap(words.name, { width: WIDTH, lines: box.kind === 'end' ? 2 : 3 }) : [],
      status: words?.status ?? [],
    })),
    arrows: drawing.arrows.map((arrow) => ({
      path: arrow.points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''),
      faint: [arrow.from, arrow.to].some((id) => standOf(id) === 'skipped'),
    })),
    list: boxes
      .toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
      .flatMap(({ box, words }) =>
        words
          ? [
              {
                name: words.name,
                ...words.stand,
                leads: leadsOf(known, drawing.arrows, box.id, (id) => nameAt(id)),
                current: words.box === 'current' || words.box === 'late',
              },
            ]
          : [],
      ),
  }

  /** Where branches come together there is no name: what follows is told instead. */
  function nameAt(id: string): string {
    const words = boxes.find(({ box }) => box.id === id)?.words
    return words?.name ?? say(GRAPH.together, wording.language)
  }
}

const ENDED = { finished: TEXTS.finished, failed: TEXTS.failed, stopped: TEXTS.stoppedRun }

function leadsOf(
  { wording, situation }: Known,
  arrows: Arrow[],
  from: string,
  nameAt: (id: string) => string,
): string[] {
  return arrows
    .filter((arrow) => arrow.from === from)
    .flatMap(({ to, when }) => {
      const name = nameAt(to)
      if (when.length === 0) return [say(GRAPH.thenGo, wording.language, { name })]
      return when.map(({ step, outcome }) => {
        const asked = findStep(situation.flow, step)
        const answer = asked?.verb === 'ask' ? outcomeWords(wording, asked, outcome) : outcome
        return say(GRAPH.if, wording.language, { answer, name })
      })
    })
}

function saidOf(known: Known): (box: Box) => Said | undefined {
  const { wording, situation } = known
  const { run } = situation.file
  const { language } = wording
  const stands = new Map(stepStands(known).map(({ step, stand }) => [step.id, stand]))
  const steps = new Map(ownSteps(stepsOf(situation.flow, run)).map((step) => [step.id, step]))
  const over = run.state === 'finished' || run.state === 'stopped'

  return ({ id, kind }) => {
    if (kind === 'meeting') return undefined
    if (id === START) {
      const { name, ...stand } = startRow(known)
      return { name, stand, box: 'done', status: [stand.text] }
    }
    const step = steps.get(id)
    if (!step) return undefined
    if (step.verb === 'finish') {
      const name = step.name ? inLanguage(step.name, language) : say(GRAPH.end, language)
      const here = run.state === 'finished' && run.outcome === step.outcome
      const stand = here
        ? { text: say(GRAPH.ended, language), tag: 'done' as const }
        : { text: say(over ? TEXTS.notNeeded : TEXTS.notYet, language), tag: 'neutral' as const }
      return { name, stand, box: here ? 'done' : over ? 'skipped' : 'todo', status: [stand.text] }
    }
    const stand = stands.get(id) ?? {
      text: say(over ? TEXTS.notNeeded : GRAPH.onlyIfNeeded, language),
      tag: 'neutral' as const,
    }
    const passed = stand.text === say(TEXTS.notNeeded, language)
    return {
      name: nameOf(known, step),
      stand,
      box: passed ? 'skipped' : BOXES[stand.tag],
      status: statusOf(known, step, stand),
    }
  }
}

/** Where a question is put once more, as another step, its letter tells which one this is. */
function nameOf({ wording }: Known, step: Step): string {
  if (step.verb !== 'ask' || !step.as || !step.letter) return stepName(wording, step)
  const what = letterSubject(wording, step.letter, step.values)
  return say(TEXTS.named, wording.language, { who: whoAlone(wording, step.of), what })
}

const BOXES: Record<Tag, BoxStand> = {
  waiting: 'current',
  done: 'done',
  late: 'late',
  failed: 'failed',
  neutral: 'todo',
  stopped: 'stopped',
}

/** A round is told by how many of its runs are in each state. */
function statusOf(known: Known, step: Step, stand: Stand): string[] {
  const counts = step.verb === 'forEach' ? countsOf(known, step) : []
  return wrap([stand.text, ...counts].join(' · '), { width: WIDTH + 3, lines: 2 })
}

function countsOf({ children, wording: { today, language } }: Known, round: ForEachStep): string[] {
  const runs = runsOfRound(round, children)
  const count = (text: keyof typeof GRAPH, n: number) => (n > 0 ? [say(GRAPH[text], language, { n })] : [])
  const running = runs.filter(({ state }) => state === 'running')
  const late = running.filter(({ due }) => due !== undefined && due < today).length
  return [
    ...count('failed', runs.filter(({ state }) => state === 'failed').length),
    ...count('late', late),
    ...count('running', running.length - late),
    ...count('finished', runs.filter(({ state }) => state === 'finished').length),
    ...count('stopped', runs.filter(({ state }) => state === 'stopped').length),
  ]
}
