import type { BusEvent, Clock, Invocation, Need } from '../../contracts.ts'
import type { Machine, QueryLanguage, State } from '../definition/types.ts'
import { containerAt, stateIn } from '../store/definitions.ts'
import { appendEvent } from '../store/events.ts'
import { definitionOf } from '../store/executions.ts'
import { saveFrame } from '../store/frames.ts'
import type { Database } from '../store/open.ts'
import type { Frame, Phase } from './frame.ts'

/** What executions do outside, each with the role of its state machine. */
export interface Roles {
  /** Rejects with AccessDenied when the role may not. */
  invoke(functionNameOrArn: string, payload: string, roleArn: string): Promise<Invocation>
  /** Throws AccessDenied unless the role may do all of it; without this, every role may do everything. */
  authorize?(roleArn: string, needs: Need[]): void
  /** The default bus of EventBridge, if anybody listens there. */
  publish?(event: BusEvent): void
}

/** What every part of the interpreter works with. */
export interface World {
  db: Database
  clock: Clock
  region: string
  account: string
  definition(hash: string): Machine
  /** Has a frame take its next step, after what is queued already. */
  wake(frame: number): void
  /** Tells of an execution that ended; keeps it before it returns, or loses it as EventBridge may. */
  publish(event: BusEvent): void
  /** Throws AccessDenied unless an execution's role may do all of it. */
  authorize(execution: number, needs: Need[]): void
  /** Invokes the Lambda of a frame's task; the answer comes back as work of its own. */
  launch(frame: Frame): void
}

/** A change to write in one transaction, once all expressions it needs have been evaluated. */
export type Commit = () => void

/** Writes an event that follows the frame's last one; it becomes the frame's last. */
export function note(world: World, frame: Frame, type: string, details?: Record<string, unknown>): number {
  frame.last = noteAside(world, frame, type, frame.last, details)
  return frame.last
}

/** Writes an event without moving the frame's place in the history. */
export function noteAside(
  { db, clock }: World,
  frame: Frame,
  type: string,
  previous: number,
  details?: Record<string, unknown>,
): number {
  return appendEvent(db, frame.execution, { type, previous, at: clock.now(), details })
}

/** Saves the frame in a new phase, and has it go on when that phase needs nothing from outside. */
export function proceed(world: World, frame: Frame, phase: Phase): void {
  frame.phase = phase
  saveFrame(world.db, frame)
  world.wake(frame.id)
}

/** Saves the frame in a phase that something from outside ends. */
export function pause({ db }: World, frame: Frame, phase: Phase): void {
  frame.phase = phase
  saveFrame(db, frame)
}

export function machineOf({ db, definition }: World, frame: Frame): Machine {
  return definition(definitionOf(db, frame.execution))
}

export function stateOf(world: World, frame: Frame): State {
  return stateIn(containerAt(machineOf(world, frame), frame.path), frame.state)
}

/**
 * A state speaks its own language, else the machine's; never that of the Map or Parallel around it
 * (floci-io/floci issue 2968, measured).
 */
export function languageOf(world: World, frame: Frame): QueryLanguage {
  return stateOf(world, frame).QueryLanguage ?? machineOf(world, frame).QueryLanguage ?? 'JSONPath'
}
