import { inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { commandAnswer } from '#db/schema/audit'
import type { AuditDraft } from '#domain/audit/contract'
import { type Canonical, canonicalText } from '#domain/kit/canonical'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Actor } from '#domain/people/contract'
import { type Act, appendActs } from './audit.ts'
import { retryConflicts } from './conflicts.ts'
import { newId, sha256 } from './hash.ts'
import type { Keyring } from './keyring/keyring.ts'
import { doing } from './lag/activity.ts'
import { type Lock, takeLocks } from './locks.ts'

/** Tells the live side, after the commit, what has changed. */
export interface Wake {
  wake(dirty: readonly string[]): void
}

/** What every write needs. */
export interface Door {
  readonly db: Db
  readonly clock: () => Date
  readonly live: Wake
  readonly keyring: Keyring
}

/** Who sends a command, under which identifier: the same identifier is carried out once. */
export interface Request {
  readonly actor: Actor
  readonly commandId: string
}

/** What a command's body works with. `now` is the server's time for the whole transaction; `keyring` is for personal data. */
export interface Context extends Request {
  readonly tx: Tx
  readonly now: Date
  readonly newId: () => string
  readonly keyring: Keyring
}

/** What a command did: its answer, the acts for the audit chains, and the live keys that changed. */
export interface Outcome<Result> {
  readonly result: Result
  readonly audit: readonly AuditDraft[]
  readonly dirty: readonly string[]
}

/** A write: the body checks access and rules (throwing Refused), writes, and says what it did. */
export interface Command<Input, Result> {
  readonly name: string
  /** What it locks, beyond what is locked by its body: taken before the body, in the order of all commands. */
  locks?(input: Input): readonly Lock[]
  run(context: Context, input: Input): Promise<Outcome<Result>>
}

/**
 * Carries out a command in one transaction: answers a repeated commandId as before, runs the body, appends the
 * audit entries, commits, then wakes the live side. Throws Refused; nothing is written then.
 */
export function execute<Input, Result>(
  door: Door,
  command: Command<Input, Result>,
  input: Input,
  request: Request,
): Promise<Result> {
  return doing(`command ${command.name}`, () => carryOut(door, command, input, request))
}

async function carryOut<Input, Result>(
  door: Door,
  command: Command<Input, Result>,
  input: Input,
  request: Request,
): Promise<Result> {
  const now = door.clock()
  const given = fingerprint(door.keyring, command.name, request, input)
  const done = await retryConflicts(() =>
    door.db.transaction(async (tx) => {
      const earlier = await findAnswers(tx, [request.commandId])
      const answer = earlier.get(request.commandId)
      if (answer) return { result: sameAnswer<Result>(answer, given), dirty: [] }
      await takeLocks(tx, command.locks?.(input) ?? [])
      const outcome = await command.run({ ...request, tx, now, newId, keyring: door.keyring }, input)
      await record(tx, command.name, [{ request, now, given, outcome }])
      return { result: outcome.result, dirty: outcome.dirty }
    }),
  )
  door.live.wake(done.dirty)
  return done.result
}

/** What a stored answer is compared with when its commandId comes again. */
export interface Fingerprint {
  readonly command: string
  readonly actor: string
  readonly inputHash: string
  /** Its hash without a key, as answers have it that were stored before inputs were hashed with one; seldom asked for. */
  bareHash(): string
}

export type Answer = typeof commandAnswer.$inferSelect

/**
 * What tells one request from another: the command, who sent it, and the hash of its input; with a key, since from a bare
 * hash an identity document's number could be guessed.
 */
export function fingerprint(keyring: Keyring, command: string, request: Request, input: unknown): Fingerprint {
  const text = canonicalText((input ?? null) as Canonical)
  const actor = canonicalText(actorFacts(request.actor))
  return { command, actor, inputHash: keyring.digest(text), bareHash: () => sha256(text) }
}

/** The stored answers to those of the commands that were carried out before. */
export async function findAnswers(tx: Db | Tx, commandIds: readonly string[]): Promise<Map<string, Answer>> {
  const rows = await tx
    .select()
    .from(commandAnswer)
    .where(inArray(commandAnswer.commandId, [...commandIds]))
  return new Map(rows.map((row) => [row.commandId, row]))
}

/** The earlier answer, or a refusal where another request has used the identifier. */
export function sameAnswer<Result>(answer: Answer, given: Fingerprint): Result {
  const same = answer.inputHash === given.inputHash || answer.inputHash === given.bareHash()
  if (answer.command !== given.command || !same || !isSameSender(answer.actor, given.actor))
    throw new Refused(refuse('command-id-reused', { commandId: answer.commandId }))
  return answer.answer as Result
}

/**
 * Whether both are the same person: a judge whose tablet was paired anew after its last answer was lost sends the same
 * marks again, and they are the same marks.
 */
const isSameSender = (before: string, now: string): boolean =>
  before === now || (personIn(before) !== undefined && personIn(before) === personIn(now))

const personIn = (actor: string) => (JSON.parse(actor) as { readonly person?: string }).person

/** A command that was carried out and is to be recorded in its transaction. */
export interface Done {
  readonly request: Request
  readonly now: Date
  readonly given: Fingerprint
  readonly outcome: Outcome<unknown>
}

/** Stores the answers and appends the acts: the last thing that happens in the transaction. */
export async function record(tx: Tx, command: string, done: readonly Done[]): Promise<void> {
  if (done.length === 0) return
  await tx.insert(commandAnswer).values(done.map((one) => answerOf(command, one)))
  await appendActs(tx, done.flatMap(actsOf))
}

/** What is stored so that the command is answered as now when it comes again. */
export const answerOf = (command: string, { request, now, given, outcome }: Done): Answer => ({
  commandId: request.commandId,
  command,
  actor: given.actor,
  inputHash: given.inputHash,
  answer: outcome.result ?? null,
  at: now,
})

/** The acts of a command with who did it and when. */
export function actsOf({ request, now, outcome }: Done): Act[] {
  const context = { actor: actorFacts(request.actor), commandId: request.commandId, at: now.toISOString() }
  return outcome.audit.map((draft) => ({ draft, context }))
}

function actorFacts(actor: Actor): Canonical {
  if (actor.kind === 'account') return { account: actor.accountId, person: actor.personId }
  if (actor.kind === 'tablet') return { person: actor.personId, tablet: actor.tabletId }
  if (actor.kind === 'key') return { key: actor.keyId }
  return { kind: actor.kind }
}
