import { asc, isNull } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Db, Tx } from '#db/client'
import { occupation, workType } from '#db/schema/occupations'
import { soleId } from '#domain/audit/contract'
import { orRefuse } from '#domain/kit/refusal'
import type { TableRow } from '#domain/kit/table-row'
import { type KnownOccupation, readOccupations, whyNotImportOccupations } from '#domain/standards/occupation-rows'
import type { Command } from '../../../platform/execute.ts'
import { writeWorkTypes } from './add-work-type.ts'

export interface ImportOccupations {
  /** The SHA-256 of the file, by which the audit log names it. */
  readonly fileHash: string
}

/** Adds the occupations and work types of a table that are not there yet, or nothing where anything is wrong with it. */
export const importOccupations = (
  table: readonly TableRow[],
): Command<ImportOccupations, { occupations: number; workTypes: number }> => ({
  name: 'import-occupations',
  async run({ tx, now, newId }, { fileHash }) {
    const known = await loadKnown(tx)
    const preview = readOccupations(known, table)
    orRefuse(whyNotImportOccupations(preview))
    const ids = new Map(preview.occupations.map(({ code }) => [code, known.get(code)?.id ?? newId()]))
    const idOf = (code: string) => ids.get(code) ?? ''
    const added = preview.occupations.filter((one) => !one.known)
    const rows = added.map(({ code, name, latinName, kind }) => {
      return { id: idOf(code), code, name, latinName, kind, createdAt: now }
    })
    await insertRows(tx, occupation, rows)
    const types = preview.occupations.flatMap(({ code, workTypes }) =>
      workTypes.filter((type) => !type.known).map((type) => ({ ...ofType(type), occupationId: idOf(code) })),
    )
    await writeWorkTypes(
      tx,
      types.map((type) => ({ ...type, id: newId() })),
    )
    const result = { occupations: rows.length, workTypes: types.length }
    const codes = preview.occupations.map(({ code }) => code)
    const facts = { fileHash, ...result, codes }
    return {
      result,
      audit: [{ aggregate: 'system', aggregateId: soleId, act: 'import-occupations', facts }],
      dirty: [],
    }
  },
})

const ofType = ({ code, name, latinName }: { code: string; name: string; latinName: string | null }) => ({
  code,
  name,
  latinName,
})

/** Every occupation that is there, as a file of them is read against, with its identifier. */
export async function loadKnown(db: Db | Tx): Promise<Map<string, KnownOccupation & { readonly id: string }>> {
  const rows = await db.select().from(occupation).orderBy(asc(occupation.code))
  const types = await db.select().from(workType).where(isNull(workType.retiredAt))
  const typesOf = new Map(rows.map(({ id }) => [id, new Map<string, string>()]))
  for (const { occupationId, code, name } of types) typesOf.get(occupationId)?.set(code, name)
  return new Map(
    rows.map(({ id, code, name, kind, retiredAt }) => {
      const workTypes = typesOf.get(id) ?? new Map<string, string>()
      return [code, { id, name, kind, retired: retiredAt !== null, workTypes }]
    }),
  )
}
