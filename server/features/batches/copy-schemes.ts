import { eq } from 'drizzle-orm'
import { inArray } from '#db/in-array'
import { discipline } from '#db/schema/events'
import { standardScheme } from '#db/schema/occupations'
import { identify } from '#domain/standards/continue'
import type { Component, Level } from '#domain/standards/standard'
import type { Context } from '../../platform/execute.ts'
import { keepScheme } from '../standards/keep-scheme.ts'
import { loadScheme } from '../standards/queries.ts'

/** A component of an offering that becomes a discipline. */
export interface NewPart {
  readonly id: string
  readonly occupationId: string
  readonly level: Level | null
  readonly component: Component
}

/** Gives every discipline a copy of the scheme that the occupation keeps for its level and component; others stay without. */
export async function copySchemes(context: Context, parts: readonly NewPart[]): Promise<void> {
  const { tx, newId } = context
  const occupationIds = [...new Set(parts.map(({ occupationId }) => occupationId))]
  const kept = await tx.select().from(standardScheme).where(inArray(standardScheme.occupationId, occupationIds))
  for (const part of parts) {
    const found = kept.find(
      (one) => one.occupationId === part.occupationId && one.level === part.level && one.component === part.component,
    )
    if (!found) continue
    const scheme = identify(null, await loadScheme(tx, found.schemeId), newId)
    await keepScheme(context, { before: null, scheme, origin: 'editor', source: null, reason: null, marks: 0 })
    await tx.update(discipline).set({ schemeId: scheme.id }).where(eq(discipline.id, part.id))
  }
}
