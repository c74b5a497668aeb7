import { createMemo, Show } from 'solid-js'
import { conflictsOf } from '#domain/conflicts/find'
import type { Refusal } from '#domain/kit/refusal'
import type { OfficialView } from '#domain/people/contract'
import { whyNotRoster } from '#domain/rosters/plan'
import { createAct, errorText } from '../../lib/act.ts'
import { createDraft } from '../../lib/form-draft.ts'
import { RefusedError } from '../../lib/http.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { FieldError } from '../../ui/field.tsx'
import type { AtSession } from '../desk/frames.tsx'
import { sayDone } from '../desk/say.ts'
import { EntryPlacement } from './entry-placement.tsx'
import { PanelCards } from './panel-cards.tsx'
import type { ConflictNames } from './panel-conflicts.tsx'
import type { RosterAnswer } from './roster-answer.ts'
import { draftOf, planOf, type RosterDraft, sameRoster } from './roster-draft.ts'
import { RosterLeaders } from './roster-leaders.tsx'

/** Changes a roster as one; what is not saved yet survives a reload. */
export function RosterEditor(props: {
  at: AtSession
  roster: RosterAnswer
  officials: readonly OfficialView[]
  locked: boolean
}) {
  const act = createAct()
  const panelSize = () => props.at.discipline.ruleSet.panelSize
  const stored = createMemo(() => draftOf(props.roster, panelSize()))
  const [kept, keep, forget] = createDraft<{ draft: RosterDraft | null; base: RosterDraft | null }>(
    `panels-${props.at.session.id}`,
    { draft: null, base: null },
  )
  const draft = () => kept.draft ?? stored()
  const dirty = () => kept.draft !== null && !sameRoster(kept.draft, stored())
  const movedOn = () => kept.base !== null && !sameRoster(kept.base, stored())
  const change = (next: RosterDraft) => {
    act.clear()
    keep({ draft: next, base: kept.base ?? stored() })
  }
  const entries = createMemo(() =>
    [...props.roster.panels.flatMap((panel) => panel.entries), ...props.roster.unplaced].sort(
      (a, b) => a.number - b.number,
    ),
  )
  const nameOf = (personId: unknown) => props.officials.find((one) => one.personId === personId)?.name ?? null
  const withName = (refusal: Refusal): Refusal => ({
    ...refusal,
    facts: { ...refusal.facts, name: nameOf(refusal.facts.personId) },
  })

  const known = createMemo(() => new Map(entries().map((entry) => [entry.id, entry])))
  const names: ConflictNames = {
    person: (id) => nameOf(id) ?? '',
    entry: (id) => known().get(id),
  }
  const conflicts = createMemo(() =>
    draft().panels.map(({ name, seats, traineeIds, entryIds }) =>
      conflictsOf({ name, judgeIds: seats.filter(Boolean), traineeIds, entryIds }, known(), props.roster.ties),
    ),
  )
  const mayMark = (at: number, entryId: string) => {
    const { name = '', seats = [], traineeIds = [] } = draft().panels[at] ?? {}
    const meeting = { name, judgeIds: seats.filter(Boolean), traineeIds, entryIds: [entryId] }
    return conflictsOf(meeting, known(), props.roster.ties).length === 0
  }

  const recuses = () => props.at.discipline.ruleSet.conflicts === 'recuse'
  // A conflict that came up since is heeded once the roster is saved again.
  const isOutdated = () => recuses() && props.roster.met > 0 && !props.locked

  /** What the domain would refuse, as far as it can be known here. */
  const problem = createMemo(() => {
    const refusal = whyNotRoster(
      {
        sessionState: props.at.session.state,
        eventClosed: props.at.event.state === 'closed',
        panelSize: panelSize(),
        officials: new Map(props.officials.map(({ personId, roles }) => [personId, new Set<string>(roles)])),
        elsewhere: new Set(),
        // Withdrawn entries cannot be placed here; whether those that were placed may stay, the server knows.
        entries: new Map(entries().map((entry) => [entry.id, { ...entry, withdrawn: false, otherSession: null }])),
        marked: new Map(),
        ties: props.roster.ties,
        conflictRule: props.at.discipline.ruleSet.conflicts,
        // Sealed entries come without their delegation: their conflicts the server knows.
        namesSealed: false,
      },
      planOf(draft()),
    )
    return refusal && refusalText(withName(refusal))
  })
  const failure = () => {
    const { error } = act
    if (!error) return null
    return error instanceof RefusedError ? refusalText(withName(error)) : errorText(error)
  }

  const save = async () => {
    const path = `/api/sessions/${props.at.session.id}`
    if (!(await act.send('PUT', `${path}/roster`, planOf(draft())))) return
    refreshRemotes(path)
    forget()
    sayDone(t('sessions.saved'))
  }

  const editing = () => (props.locked ? null : change)
  const judges = () => props.officials.filter((one) => one.roles.includes('judge'))
  return (
    <div class="grid min-w-0 gap-8 [&>section:first-of-type]:border-t-0 [&>section:first-of-type]:pt-0">
      <Show when={props.locked}>
        <p class="text-15 text-muted">{t('sessions.readOnly')}</p>
      </Show>
      <PanelCards
        draft={draft()}
        judges={judges()}
        panelSize={panelSize()}
        conflicts={conflicts()}
        names={names}
        recuses={recuses()}
        onChange={editing()}
      />
      <RosterLeaders draft={draft()} officials={props.officials} onChange={editing()} />
      <EntryPlacement
        disciplineId={props.at.discipline.id}
        draft={draft()}
        entries={entries()}
        mayMark={mayMark}
        onChange={editing()}
      />
      <Show when={dirty() || isOutdated()}>
        <section
          aria-label={t('sessions.unsaved')}
          class="sticky bottom-4 z-20 flex flex-wrap items-center gap-x-6 gap-y-3 rounded-md bg-raised p-4 shadow-lift inset-ring inset-ring-line"
        >
          <div class="grid min-w-0 flex-1 basis-60 gap-1" role="status">
            <p class="text-15 font-medium">{dirty() ? t('sessions.unsaved') : t('conflicts.outdated')}</p>
            <Show when={movedOn()}>
              <p class="text-13 text-saved">{t('sessions.changedMeanwhile')}</p>
            </Show>
            <Show when={failure() ?? problem()}>{(words) => <FieldError>{words()}</FieldError>}</Show>
          </div>
          <div class="flex gap-3">
            <Show when={dirty()}>
              <Button onClick={forget}>{t('sessions.discard')}</Button>
            </Show>
            <Button kind="primary" busy={act.busy} onClick={() => void save()}>
              {t('sessions.save')}
            </Button>
          </div>
        </section>
      </Show>
    </div>
  )
}
