import { and, eq } from 'drizzle-orm'
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

/** Appends acts to their chains, in order, in one statement per chain head. Call it last in the transaction. */
export async function appendActs(tx: Tx, acts: readonly Act[]): Promise<void> {
  const entries: Entry[] = []
  for (const chain of byChain(acts)) entries.push(...(await extendChain(tx, chain)))
  if (entries.length > 0) await tx.insert(auditEntry).values(entries)
}

/** Acts by chain; chains in one fixed order, so that two transactions never wait for each other. */
function byChain(acts: readonly Act[]): Act[][] {
  const chains = new Map<string, Act[]>()
  for (const act of acts) {
    const key = `${act.draft.aggregate} ${act.draft.aggregateId}`
    const chain = chains.get(key)
    if (chain) chain.push(act)
    else chains.set(key, [act])
  }
  return [...chains.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, chain]) => chain)
}

async function extendChain(tx: Tx, acts: readonly Act[]): Promise<Entry[]> {
  const [first] = acts
  if (!first) return []
  const { aggregate, aggregateId } = first.draft
  const opening = await openChain(tx, first)
  const here = and(eq(auditChain.aggregate, aggregate), eq(auditChain.aggregateId, aggregateId))
  const [head] = await tx.select().from(auditChain).where(here).for('update')
  if (!head) throw new Error(`the audit chain ${aggregate} ${aggregateId} has no head`)
  const { entries, length, hash } = linkActs({ length: head.length, hash: head.head }, acts)
  await tx.update(auditChain).set({ length, head: hash }).where(here)
  return [...opening, ...entries]
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
  const entries = await openChain(tx, act)
  if (entries.length > 0) await tx.insert(auditEntry).values(entries)
}

/** A chain that begins is itself an act in the register, so that a chain deleted as a whole is missed. */
async function openChain(tx: Tx, { draft, context }: Act): Promise<Entry[]> {
  const { aggregate, aggregateId } = draft
  const begun = await tx
    .insert(auditChain)
    .values({ aggregate, aggregateId, length: 0, head: genesis })
    .onConflictDoNothing()
    .returning({ aggregate: auditChain.aggregate })
  if (begun.length === 0 || aggregate === 'register') return []
  const facts = { aggregate, aggregateId }
  return extendChain(tx, [{ draft: { aggregate: 'register', aggregateId: soleId, act: 'open-chain', facts }, context }])
}
