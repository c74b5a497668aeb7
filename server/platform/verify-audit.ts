import { asc, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { auditChain, auditEntry } from '#db/schema/audit'
import { type AuditFault, type AuditReport, genesis, linkText } from '#domain/audit/contract'
import { sha256 } from './hash.ts'

interface Walk {
  length: number
  hash: string
  broken: boolean
}

const BATCH = 5000

/** Reads every chain in one consistent view and recomputes it. An empty `faults` means that nothing was changed. */
export async function verifyAudit(db: Db): Promise<AuditReport> {
  return db.transaction((tx) => verifyIn(tx), { isolationLevel: 'repeatable read', accessMode: 'read only' })
}

async function verifyIn(tx: Tx): Promise<AuditReport> {
  const faults: AuditFault[] = []
  const walks = new Map<string, Walk>()
  const registered = new Set<string>()
  let entries = 0
  let after = 0
  for (;;) {
    const batch = await tx
      .select()
      .from(auditEntry)
      .where(sql`${auditEntry.seq} > ${after}`)
      .orderBy(asc(auditEntry.seq))
      .limit(BATCH)
    for (const entry of batch) {
      after = entry.seq
      entries += 1
      const fault = step(walks, entry)
      if (fault)
        faults.push({ aggregate: entry.aggregate, aggregateId: entry.aggregateId, number: entry.number, fault })
      if (entry.aggregate === 'register') registered.add(registeredChain(entry.content))
    }
    if (batch.length < BATCH) break
  }
  const heads = await tx.select().from(auditChain)
  faults.push(...headFaults(heads, walks, registered))
  return { chains: heads.length, entries, faults }
}

/** One entry further along its chain; what is wrong with it, if anything. A broken chain is told once. */
function step(walks: Map<string, Walk>, entry: typeof auditEntry.$inferSelect): AuditFault['fault'] | null {
  const key = `${entry.aggregate} ${entry.aggregateId}`
  const walk = walks.get(key) ?? { length: 0, hash: genesis, broken: false }
  walks.set(key, walk)
  const missing = entry.number !== walk.length + 1
  const changed =
    entry.previousHash !== walk.hash ||
    entry.hash !== sha256(linkText(entry.previousHash, entry.content)) ||
    !contentFits(entry)
  const fault = walk.broken ? null : missing ? 'entry-missing' : changed ? 'entry-changed' : null
  walk.length = entry.number
  walk.hash = entry.hash
  walk.broken ||= fault !== null
  return fault
}

/** The columns beside the hashed text repeat it for searching: they must say the same. */
function contentFits(entry: typeof auditEntry.$inferSelect): boolean {
  const said = parsed(entry.content)
  return (
    said?.number === entry.number &&
    said.aggregate === entry.aggregate &&
    said.aggregateId === entry.aggregateId &&
    said.at === entry.at.toISOString()
  )
}

interface SaidText {
  number?: number
  aggregate?: string
  aggregateId?: string
  at?: string
  facts?: { aggregate?: string; aggregateId?: string }
}

function parsed(content: string): SaidText | null {
  try {
    return JSON.parse(content) as SaidText
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function registeredChain(content: string): string {
  const facts = parsed(content)?.facts
  return `${facts?.aggregate} ${facts?.aggregateId}`
}

function headFaults(
  heads: (typeof auditChain.$inferSelect)[],
  walks: Map<string, Walk>,
  registered: Set<string>,
): AuditFault[] {
  const faults: AuditFault[] = []
  const present = new Set<string>()
  for (const head of heads) {
    const key = `${head.aggregate} ${head.aggregateId}`
    present.add(key)
    const walk = walks.get(key) ?? { length: 0, hash: genesis, broken: false }
    const place = { aggregate: head.aggregate, aggregateId: head.aggregateId, number: null }
    if (!walk.broken && (walk.length !== head.length || walk.hash !== head.head))
      faults.push({ ...place, fault: 'head-differs' })
    if (head.aggregate !== 'register' && !registered.has(key)) faults.push({ ...place, fault: 'chain-unregistered' })
  }
  for (const key of new Set([...registered, ...walks.keys()])) {
    const [aggregate = '', aggregateId = ''] = key.split(' ')
    if (!present.has(key)) faults.push({ aggregate, aggregateId, number: null, fault: 'chain-missing' })
  }
  return faults
}
