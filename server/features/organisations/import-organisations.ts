import { soleId } from '#domain/audit/contract'
import { orRefuse } from '#domain/kit/refusal'
import { whyNotTakeSheet } from '#domain/kit/sheet-columns'
import type { TableRow } from '#domain/kit/table-row'
import { readOrganisations } from '#domain/organisations/organisation-rows'
import type { Command } from '../../platform/execute.ts'
import { findArea } from './areas.ts'
import { actAt } from './locks.ts'
import { findKnown } from './register-organisation.ts'
import { claimOrganisations } from './write-organisations.ts'

/** A table that was sent, and the SHA-256 of its file, by which the audit log names it. */
export interface SentTable {
  readonly fileHash: string
  readonly table: readonly TableRow[]
}

/** Registers all organisations of a file, or none where anything is wrong with one of them. */
export const importOrganisations: Command<SentTable, { added: number }> = {
  name: 'import-organisations',
  async run({ tx, now, newId }, { fileHash, table }) {
    const { organisations, problems } = readOrganisations(table, await findKnown(tx), findArea)
    orRefuse(whyNotTakeSheet(problems))
    const rows = organisations.map(({ row: _, ...own }) => ({ ...own, id: newId(), createdAt: now }))
    await claimOrganisations(tx, rows)
    const facts = { fileHash, added: rows.length }
    return {
      result: { added: rows.length },
      audit: [
        { aggregate: 'system', aggregateId: soleId, act: 'import-organisations', facts },
        ...rows.map(({ id, createdAt: _, ...own }) => actAt(id, 'register-organisation', { ...own, fileHash })),
      ],
      dirty: [],
    }
  },
}
