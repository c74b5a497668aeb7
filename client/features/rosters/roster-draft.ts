import type { RosterPlan, RosterView } from '#domain/rosters/contract'

/** A panel while it is edited: an empty seat is ''. */
export interface PanelDraft {
  readonly name: string
  readonly seats: readonly string[]
  readonly traineeIds: readonly string[]
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
    panels: inOrder(panels).map(({ name, judges, trainees, entries }) => ({
      name,
      seats: pad(
        judges.map(({ personId }) => personId),
        panelSize,
      ),
      traineeIds: trainees.map(({ personId }) => personId),
      entryIds: entries.map(({ id }) => id),
    })),
    chiefJudgeId: chiefJudge?.personId ?? '',
    supervisorIds: supervisors.map(({ personId }) => personId),
  }
}

/** What is sent to the server: empty seats are left out. */
export function planOf({ panels, chiefJudgeId, supervisorIds }: RosterDraft): RosterPlan {
  return {
    panels: panels.map(({ name, seats, traineeIds, entryIds }) => ({
      name: name.trim(),
      judgeIds: seats.filter(Boolean),
      traineeIds: [...traineeIds],
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
  const sorted = panels.map((panel) => ({
    ...panel,
    entryIds: panel.entryIds.toSorted(),
    traineeIds: panel.traineeIds?.toSorted(),
  }))
  return JSON.stringify([sorted, chiefJudgeId, supervisorIds.toSorted()])
}

/** With one panel more, named by the first number that is free. */
export function addPanel(draft: RosterDraft, panelSize: number): RosterDraft {
  const taken = new Set(draft.panels.map(({ name }) => name.trim()))
  let number = draft.panels.length + 1
  while (taken.has(String(number))) number++
  const panel = { name: String(number), seats: pad([], panelSize), traineeIds: [], entryIds: [] }
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

/** With a judge in a seat ('' empties it); the seat or the place of a trainee that they had before is empty then. */
export function seat(draft: RosterDraft, at: number, place: number, judgeId: string): RosterDraft {
  const panels = draft.panels.map((panel, index) => ({
    ...panel,
    traineeIds: panel.traineeIds.filter((id) => id !== judgeId),
    seats: panel.seats.map((sits, number) => {
      if (index === at && number === place) return judgeId
      return judgeId && sits === judgeId ? '' : sits
    }),
  }))
  return { ...draft, panels }
}

/** With somebody learning beside a panel, and no longer wherever they sat. */
export function addTrainee(draft: RosterDraft, at: number, judgeId: string): RosterDraft {
  const panels = draft.panels.map((panel, index) => {
    const others = panel.traineeIds.filter((id) => id !== judgeId)
    return {
      ...panel,
      seats: panel.seats.map((sits) => (sits === judgeId ? '' : sits)),
      traineeIds: index === at ? [...others, judgeId] : others,
    }
  })
  return { ...draft, panels }
}

/** Without somebody who learned beside a panel. */
export const removeTrainee = (draft: RosterDraft, judgeId: string): RosterDraft => ({
  ...draft,
  panels: draft.panels.map((panel) => ({ ...panel, traineeIds: panel.traineeIds.filter((id) => id !== judgeId) })),
})

/** With entries moved into the panel at that place, or out of every panel (null). */
export function move(draft: RosterDraft, entryIds: readonly string[], to: number | null): RosterDraft {
  const moved = new Set(entryIds)
  const panels = draft.panels.map((panel, place) => {
    const others = panel.entryIds.filter((id) => !moved.has(id))
    return { ...panel, entryIds: place === to ? [...others, ...entryIds] : others }
  })
  return { ...draft, panels }
}

/**
 * With entries shared out one by one, each to the panel that has the fewest among those that may mark it; one that none
 * may mark stays where it is. `mayMark` tells by the panel's place in the draft.
 */
export function spread(
  draft: RosterDraft,
  entryIds: readonly string[],
  mayMark: (at: number, entryId: string) => boolean = () => true,
): RosterDraft {
  const lists = draft.panels.map(({ entryIds: ids }) => [...ids])
  for (const id of entryIds) {
    const free = lists.filter((_, at) => mayMark(at, id))
    free.toSorted((a, b) => a.length - b.length)[0]?.push(id)
  }
  return { ...draft, panels: draft.panels.map((panel, at) => ({ ...panel, entryIds: lists[at] ?? [] })) }
}
