import { sql } from 'drizzle-orm'
import { insertRows, rowsOf } from '#db/bulk'
import type { Tx } from '#db/client'
import { auditChain, auditEntry } from '#db/schema/audit'
import { type AuditContext, type AuditDraft, auditText, genesis, linkText, soleId } from '#domain/audit/contract'
import { sha256 } from './hash.ts'

/** An act together with who did it, under which command, and when. */
export interface Act {
  readonly draft: AuditDraft
  readonly context: AuditContext
}

/** An act as its chain holds it, before the database has numbered it. */
export type Entry = typeof auditEntry.$inferInsert

/**
 * Appends acts to their chains, in order, by a few statements however many chains they are. Call it last in the
 * transaction. Heads are locked in one order, and the register's after all others: no two transactions wait in a circle.
 */
export async function appendActs(tx: Tx, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return
  const chains = byChain(acts)
  const firsts = [...chains.values()].flatMap(([first]) => first ?? [])
  const heads = await lockHeads(tx, firsts)
  const unknown = firsts.filter(({ draft }) => !heads.has(keyOf(draft)))
  const begun = await openChains(tx, unknown)
  for (const [key, head] of await lockHeads(tx, unknown)) heads.set(key, head)
  await extendChains(tx, chains, heads)
  await appendActs(tx, begun)
}

const keyOf = ({ aggregate, aggregateId }: { readonly aggregate: string; readonly aggregateId: string }) =>
  `${aggregate} ${aggregateId}`

/** Acts by their chains' keys. */
function byChain(acts: readonly Act[]): Map<string, Act[]> {
  const chains = new Map<string, Act[]>()
  for (const act of acts) {
    const chain = chains.get(keyOf(act.draft))
    if (chain) chain.push(act)
    else chains.set(keyOf(act.draft), [act])
  }
  return chains
}

/** The heads of the chains of these acts, where there are some, locked. */
async function lockHeads(tx: Tx, acts: readonly Act[]): Promise<Map<string, Head>> {
  if (acts.length === 0) return new Map()
  const { aggregate, aggregateId } = auditChain
  const wanted = sql`select aggregate, aggregate_id from ${rowsOf(auditChain, acts.map(headless))}`
  const heads = await tx
    .select()
    .from(auditChain)
    .where(sql`(${aggregate}, ${aggregateId}) in (${wanted})`)
    .orderBy(aggregate, aggregateId)
    .for('update')
  return new Map(heads.map((row) => [keyOf(row), { length: row.length, hash: row.head }]))
}

const headless = ({ draft: { aggregate, aggregateId } }: Act) => ({ aggregate, aggregateId })

/** Links acts to the heads of their chains and moves these on. */
async function extendChains(tx: Tx, chains: ReadonlyMap<string, readonly Act[]>, heads: ReadonlyMap<string, Head>) {
  const entries: Entry[] = []
  const moved: (typeof auditChain.$inferInsert)[] = []
  for (const [key, acts] of chains) {
    const [head, first] = [heads.get(key), acts[0]]
    if (!head || !first) throw new Error(`the audit chain ${key} has no head`)
    const linked = linkActs(head, acts)
    for (const entry of linked.entries) entries.push(entry)
    moved.push({ ...headless(first), length: linked.length, head: linked.hash })
  }
  await insertRows(tx, auditEntry, entries)
  await tx.execute(sql`
    update ${auditChain} set length = moved.length, head = moved.head from ${rowsOf(auditChain, moved)} as moved
    where ${auditChain.aggregate} = moved.aggregate and ${auditChain.aggregateId} = moved.aggregate_id`)
}

/** The head of a chain: how many acts it holds, and the hash of the last. It is the version of the chain's aggregate. */
export interface Head {
  readonly length: number
  readonly hash: string
}

/** Links acts of one aggregate to the head of its chain: the entries, and the head that they make. */
export function linkActs(head: Head, acts: readonly Act[]): Head & { readonly entries: Entry[] } {
  let { length, hash: previousHash } = head
  const entries = acts.map(({ draft, context }): Entry => {
    const { aggregate, aggregateId } = draft
    length += 1
    const content = auditText(draft, context, length)
    const hash = sha256(linkText(previousHash, content))
    const entry = { aggregate, aggregateId, number: length, at: new Date(context.at), content, previousHash, hash }
    previousHash = hash
    return entry
  })
  return { entries, length, hash: previousHash }
}

/** Opens the chain of an act's aggregate, unless it is open: for those who move its head themselves. */
export async function beginChain(tx: Tx, act: Act): Promise<void> {
  await appendActs(tx, await openChains(tx, [act]))
}

/**
 * Opens the chains of these acts that aren't open. A chain that begins is itself an act in the register, so that a chain
 * deleted as a whole is missed: gives these acts.
 */
async function openChains(tx: Tx, acts: readonly Act[]): Promise<Act[]> {
  if (acts.length === 0) return []
  const rows = acts.map((act) => ({ ...headless(act), length: 0, head: genesis }))
  const ordered = sql`select aggregate, aggregate_id, length, head from ${rowsOf(auditChain, rows)} order by aggregate, aggregate_id`
  const begun = await tx.insert(auditChain).select(ordered).onConflictDoNothing().returning()
  const keys = new Set(begun.map(keyOf))
  return acts.flatMap(({ draft: { aggregate, aggregateId }, context }) => {
    if (aggregate === 'register' || !keys.has(keyOf({ aggregate, aggregateId }))) return []
    const facts = { aggregate, aggregateId }
    return [{ draft: { aggregate: 'register', aggregateId: soleId, act: 'open-chain', facts }, context }]
  })
}
