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

/** A file that was sent, by its SHA-256: so the audit log names it. */
export interface SentFile {
  readonly fileHash: string
}

/** Registers all organisations of a file's table, or none where anything is wrong with one of them. */
export const importOrganisations = (table: readonly TableRow[]): Command<SentFile, { added: number }> => ({
  name: 'import-organisations',
  async run({ tx, now, newId }, { fileHash }) {
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
})
