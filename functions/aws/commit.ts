import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Change } from '../../shared/run/change.ts'
import { chain, forgetEntryAt } from '../../shared/run/ledger.ts'
import type { Reason } from '../../shared/run/records/ledger.ts'
import { directoryItems } from './directory.ts'
import { expiring } from './expiring-entry.ts'
import {
  answerKey,
  answerListed,
  askBoarded,
  askKey,
  askListed,
  ballotKey,
  ballotWaiting,
  draftKey,
  followingKey,
  followingListed,
  ledgerKey,
  letterBoarded,
  letterKey,
  letterWaiting,
  personKey,
  personListed,
  publishedKey,
  reasonKey,
  referenceKey,
  registerKey,
  runBoarded,
  runKey,
  runListed,
  runOver,
  taskKey,
  taskListed,
  unlisted,
} from './keys.ts'
import { erasedLetter, sentLetter } from './letter-updates.ts'
import { transact } from './transact.ts'
import { versionIs } from './version-is.ts'

/**
 * Writes a change as one transaction. The run is written on condition that its ledger is as it was read,
 * which makes it the lock; everything else has its own condition besides, so that no record is ever
 * overwritten from a state it may not be in.
 * Returns false when a condition does not hold or another transaction was in the way.
 */
export async function commit(
  client: DynamoDBDocumentClient,
  table: string,
  change: Change,
): Promise<boolean> {
  const { entries, head } = chain(change.run.ledger, change.ledger)
  const run = { ...change.run, ledger: head }
  const isNew = change.run.ledger.count === 0
  const absent = 'attribute_not_exists(pk)'
  const present = 'attribute_exists(pk)'
  const put = (key: { pk: string; sk: string }, item: object, condition: object) => ({
    Put: { TableName: table, Item: { ...item, ...key }, ...condition },
  })

  const items = [
    put(
      runKey(run.id),
      { ...unlisted(run), ...runListed(run), ...runBoarded(run), ...runOver(run) },
      isNew
        ? { ConditionExpression: absent }
        : {
            ConditionExpression: '#ledger.#count = :count',
            ExpressionAttributeNames: { '#ledger': 'ledger', '#count': 'count' },
            ExpressionAttributeValues: { ':count': change.run.ledger.count },
          },
    ),
    ...entries.map((entry) =>
      put(ledgerKey(run.id, entry.number), expiring(entry), { ConditionExpression: absent }),
    ),
    ...(change.asks ?? []).map(({ ask, from }) =>
      put(
        askKey(ask),
        { ...unlisted(ask), ...askListed(run, ask), ...askBoarded(run.child, ask) },
        from.length === 0
          ? { ConditionExpression: absent }
          : {
              ConditionExpression: `#state IN (${from.map((_, index) => `:from${index}`).join(', ')})`,
              ExpressionAttributeNames: { '#state': 'state' },
              ExpressionAttributeValues: Object.fromEntries(
                from.map((state, index) => [`:from${index}`, state]),
              ),
            },
      ),
    ),
    ...(change.asks ?? [])
      .filter(({ from }) => from.length === 0)
      .map(({ ask: { reference, run, step, number } }) =>
        put(referenceKey(reference), { run, step, number }, { ConditionExpression: absent }),
      ),
    // A run goes by a reference of its own, so that whoever is told it finds the run.
    ...(isNew ? [put(referenceKey(run.reference), { run: run.id }, { ConditionExpression: absent })] : []),
    ...(change.people ?? []).map((person) =>
      put(personKey(run.id, person.who), { ...person, ...personListed(person) }, {}),
    ),
    ...(change.forget ?? []).map(({ who }) => ({
      Delete: { TableName: table, Key: personKey(run.id, who) },
    })),
    ...(change.letters ?? []).map((letter) =>
      put(
        letterKey(run.id, letter.id),
        { ...letter, ...letterWaiting(letter), ...letterBoarded(run.child, letter) },
        { ConditionExpression: absent },
      ),
    ),
  ]
  for (const flow of change.followedBy ?? [])
    items.push(put(followingKey(run.id, flow), { run: run.id, ...followingListed(run, flow) }, {}))
  for (const task of change.tasks ?? [])
    items.push(put(taskKey(run.id, task.id), { ...unlisted(task), ...taskListed(run, task) }, {}))
  // Ended in between, the entry that was read is not the one to write.
  for (const entry of change.corrected ?? [])
    items.push(
      put(registerKey(entry), entry, {
        ConditionExpression: '#until = :until',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':until': entry.until },
      }),
    )
  for (const answer of change.erased?.answers ?? [])
    items.push(put(answerKey(run.id, answer.name, answer.version), answer, { ConditionExpression: present }))
  for (const reason of change.erased?.reasons ?? [])
    items.push(put(reasonKey(run.id, reason.entry), reason, { ConditionExpression: present }))
  if (change.reason) {
    const entry = change.run.ledger.count + (change.reasonFor ?? 1)
    const forgetAt = forgetEntryAt(change.ledger[0].at)
    const reason: Reason = { entry, text: change.reason, forgetAt }
    items.push(put(reasonKey(run.id, reason.entry), reason, { ConditionExpression: absent }))
  }
  if (change.form) {
    const { key, draft, was } = change.form
    items.push(put(draftKey(key), draft, versionIs(was)))
  }
  if (change.directory) items.push(...directoryItems(table, change.directory))
  if (change.answer)
    items.push(
      put(
        answerKey(run.id, change.answer.name, change.answer.version),
        { ...change.answer, ...answerListed(run, change.answer) },
        { ConditionExpression: absent },
      ),
    )
  for (const { ballot, was } of change.ballots ?? [])
    items.push(put(ballotKey(ballot), { ...unlisted(ballot), ...ballotWaiting(ballot) }, versionIs(was)))
  // The entry that was read, with another last day: one that somebody changed in between does not fit the condition.
  for (const { entry, was } of change.retired ?? [])
    items.push(
      put(registerKey(entry), entry, {
        ConditionExpression: '#from = :from AND #until = :was',
        ExpressionAttributeNames: { '#from': 'from', '#until': 'until' },
        ExpressionAttributeValues: { ':from': entry.from, ':was': was },
      }),
    )
  if (change.published) {
    const { scheme, name, version } = change.published
    items.push(
      put(publishedKey(scheme, name, version), change.published, { ConditionExpression: absent }),
      put(publishedKey(scheme, name), change.published, {
        ConditionExpression: `${absent} OR #version < :version`,
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      }),
    )
  }
  if (change.appointment)
    items.push(put(registerKey(change.appointment), change.appointment, { ConditionExpression: absent }))

  const updates = [
    ...(change.sent ?? []).map((letter) => sentLetter(table, letter)),
    ...(change.erased?.letters ?? []).map((letter) => erasedLetter(table, letter)),
  ]
  return transact(client, [...items, ...updates.map((update) => ({ Update: update }))])
}
