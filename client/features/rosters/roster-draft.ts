import type { RosterPlan, RosterView } from '#domain/rosters/contract'

/** A panel while it is edited: an empty seat is ''. */
export interface PanelDraft {
  readonly name: string
  readonly seats: readonly string[]
  readonly entryIds: readonly string[]
}

/** A roster while it is edited; '' for no chief judge. Every change gives a new one. */
export interface RosterDraft {
  readonly panels: readonly PanelDraft[]
  readonly chiefJudgeId: string
  readonly supervisorIds: readonly string[]
}

const pad = (seats: readonly string[], size: number) => [
  ...seats,
  ...Array.from({ length: Math.max(0, size - seats.length) }, () => ''),
]

/** Panels by name, numbers in it by size: 2 before 10. */
export const inOrder = <Panel extends { readonly name: string }>(panels: readonly Panel[]): Panel[] =>
  [...panels].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }))

/** A known roster, with so many seats a panel as the rules want. */
export function draftOf({ panels, chiefJudge, supervisors }: RosterView, panelSize: number): RosterDraft {
  return {
    panels: inOrder(panels).map(({ name, judges, entries }) => ({
      name,
      seats: pad(
        judges.map(({ personId }) => personId),
        panelSize,
      ),
      entryIds: entries.map(({ id }) => id),
    })),
    chiefJudgeId: chiefJudge?.personId ?? '',
    supervisorIds: supervisors.map(({ personId }) => personId),
  }
}

/** What is sent to the server: empty seats are left out. */
export function planOf({ panels, chiefJudgeId, supervisorIds }: RosterDraft): RosterPlan {
  return {
    panels: panels.map(({ name, seats, entryIds }) => ({
      name: name.trim(),
      judgeIds: seats.filter(Boolean),
      entryIds: [...entryIds],
    })),
    chiefJudgeId: chiefJudgeId || null,
    supervisorIds: [...supervisorIds],
  }
}

/** Whether two rosters say the same, whatever the order of entries and supervisors. */
export const sameRoster = (a: RosterDraft, b: RosterDraft): boolean => textOf(a) === textOf(b)

const textOf = (draft: RosterDraft) => {
  const { panels, chiefJudgeId, supervisorIds } = planOf(draft)
  const sorted = panels.map((panel) => ({ ...panel, entryIds: panel.entryIds.toSorted() }))
  return JSON.stringify([sorted, chiefJudgeId, supervisorIds.toSorted()])
}

/** With one panel more, named by the first number that is free. */
export function addPanel(draft: RosterDraft, panelSize: number): RosterDraft {
  const taken = new Set(draft.panels.map(({ name }) => name.trim()))
  let number = draft.panels.length + 1
  while (taken.has(String(number))) number++
  const panel = { name: String(number), seats: pad([], panelSize), entryIds: [] }
  return { ...draft, panels: [...draft.panels, panel] }
}

/** Without the panel at that place; its judges and entries are free again. */
export const removePanel = (draft: RosterDraft, at: number): RosterDraft => ({
  ...draft,
  panels: draft.panels.filter((_, place) => place !== at),
})

/** With a panel changed. */
export const changePanel = (draft: RosterDraft, at: number, change: Partial<PanelDraft>): RosterDraft => ({
  ...draft,
  panels: draft.panels.map((panel, place) => (place === at ? { ...panel, ...change } : panel)),
})

/** With a judge in a seat ('' empties it); the seat that the judge had before is empty then. */
export function seat(draft: RosterDraft, at: number, place: number, judgeId: string): RosterDraft {
  const panels = draft.panels.map((panel, index) => ({
    ...panel,
    seats: panel.seats.map((sits, number) => {
      if (index === at && number === place) return judgeId
      return judgeId && sits === judgeId ? '' : sits
    }),
  }))
  return { ...draft, panels }
}

/** With entries moved into the panel at that place, or out of every panel (null). */
export function move(draft: RosterDraft, entryIds: readonly string[], to: number | null): RosterDraft {
  const moved = new Set(entryIds)
  const panels = draft.panels.map((panel, place) => {
    const others = panel.entryIds.filter((id) => !moved.has(id))
    return { ...panel, entryIds: place === to ? [...others, ...entryIds] : others }
  })
  return { ...draft, panels }
}

/** With entries shared out one by one, each to the panel that has the fewest. */
export function spread(draft: RosterDraft, entryIds: readonly string[]): RosterDraft {
  if (draft.panels.length === 0) return draft
  const lists = draft.panels.map(({ entryIds: ids }) => [...ids])
  for (const id of entryIds) lists.reduce((least, list) => (list.length < least.length ? list : least)).push(id)
  return { ...draft, panels: draft.panels.map((panel, at) => ({ ...panel, entryIds: lists[at] ?? [] })) }
}
