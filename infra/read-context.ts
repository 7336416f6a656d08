import type { Node } from 'constructs'
import { STAGES, type Stage } from './stages.ts'

/** What a deployment is told: in cdk.json, or with `-c name=value`. */
export interface Deployment {
  stage: Stage
  /** What the names of this stage's resources start with, so that two stages can share an account. */
  prefix: string
  /** The address that letters come from. Its domain is made an identity of SES. */
  sender: string
  /** The domain that people see, `approvals.example.org`; without it, CloudFront's own. */
  domain?: string
  /** The address that alarms go to. */
  alarmsTo?: string
  /** Addresses besides `.example` that the development stage may write to; `*` stands for anything. */
  sinks: string[]
  /** Numbers of the keys between CloudFront and the API: the first is sent, all are taken. */
  originKeys: string[]
}

/** A deployment was told something it cannot use. The message says what, what is allowed and how to say it. */
export class BadContext extends Error {
  override name = 'BadContext'
}

const EMAIL = /^[^@\s]+@([a-z0-9-]+\.)+[a-z]{2,}$/i
const DOMAIN = /^([a-z0-9-]+\.)+[a-z]{2,}$/

/** Reads the context of the app. Throws BadContext. */
export function readContext(node: Node): Deployment {
  const given = (name: string): string | undefined => {
    const value: unknown = node.tryGetContext(name)
    return value === undefined || value === '' ? undefined : String(value)
  }
  const fitting = (name: string, pattern: RegExp, example: string): string | undefined => {
    const value = given(name)
    if (value !== undefined && !pattern.test(value))
      throw new BadContext(
        `The context ${name} is ${JSON.stringify(value)}. It should look like ${example}: -c ${name}=${example}`,
      )
    return value
  }
  const name = given('stage') ?? 'development'
  const stage = STAGES.find((candidate) => candidate.name === name)
  if (!stage) {
    const known = STAGES.map((candidate) => candidate.name).join(' or ')
    throw new BadContext(
      `The context stage is ${JSON.stringify(name)}. It can be ${known}: -c stage=production`,
    )
  }
  const sender = fitting('sender', EMAIL, 'no-reply@approvals.example.org')
  if (!sender) throw new BadContext('Say where letters come from: -c sender=no-reply@approvals.example.org')
  if (stage.writesToAnybody && sender.endsWith('.example'))
    throw new BadContext(
      `The sender ${sender} is invented: nobody can send from .example. Give one at a domain of yours: ` +
        '-c sender=no-reply@approvals.example.org',
    )
  return {
    stage,
    prefix: `countersign-${stage.name}-`,
    sender,
    domain: fitting('domain', DOMAIN, 'approvals.example.org'),
    alarmsTo: fitting('alarmsTo', EMAIL, 'on-call@example.org'),
    sinks: given('sinks')?.split(',') ?? [],
    originKeys: fitting('originKeys', /^[1-9]\d*(,[1-9]\d*)*$/, '1,2')?.split(',') ?? ['1'],
  }
}
