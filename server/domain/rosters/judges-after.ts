import type { PanelPlan } from '#domain/rosters/contract'

/** What changes who judges whom in a session, as its log keeps it. */
export type RosterAct =
  | { readonly act: 'replace-roster'; readonly facts: { readonly panels: readonly PanelPlan[] } }
  | {
      readonly act: 'replace-judge'
      readonly facts: { readonly fromId: string; readonly toId: string; readonly keepIds: readonly string[] }
    }

type Judges = ReadonlyMap<string, readonly string[]>

/**
 * Who judges each entry of a session after some acts, in the order of the seats; null before any roster. An entry that
 * was kept by the judge who left stays with those who judged it, whatever becomes of its panel.
 */
export function judgesAfter(acts: readonly RosterAct[]): Judges | null {
  let judges: Judges | null = null
  let kept: Judges = new Map()
  for (const { act, facts } of acts) {
    if (act === 'replace-roster') {
      judges = new Map(
        facts.panels.flatMap(({ judgeIds, entryIds }) => entryIds.map((id) => [id, kept.get(id) ?? judgeIds] as const)),
      )
      continue
    }
    const { fromId, toId, keepIds } = facts
    const replaced = (own: readonly string[]) => own.map((judge) => (judge === fromId ? toId : judge))
    const before: Judges = judges ?? new Map()
    const after = [...before].map(([id, own]) => [id, keepIds.includes(id) ? own : replaced(own)] as const)
    judges = new Map(after)
    kept = new Map(after.filter(([id]) => kept.has(id) || keepIds.includes(id)))
  }
  return judges
}
