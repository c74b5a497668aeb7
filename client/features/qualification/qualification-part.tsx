import { createSignal, For, Show } from 'solid-js'
import { formatPoints, points } from '#domain/kit/points'
import type { QualificationRule, QualificationView, QualifyingRow } from '#domain/rankings/qualification'
import { createAct } from '../../lib/act.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { type State, Status } from '../../ui/status.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { RuleDialog } from './rule-dialog.tsx'

/** A source of entries: its rule in words, who qualifies, and taking them over. */
export function Qualification(props: { path: string; of: QualificationView; canEdit: boolean; onChanged: () => void }) {
  const act = createAct()
  const [editing, setEditing] = createSignal(false)
  const waiting = () => props.of.rows.filter(({ qualifies, takenAs }) => qualifies && !takenAs).length
  const take = async () => {
    const done = await act.send<{ taken: number }>('POST', `${props.path}/${props.of.id}/take`)
    props.onChanged()
    if (!done) return sayError(act.error)
    sayDone(t('qualification.taken', { n: done.taken }))
  }
  return (
    <article class="grid gap-4 rounded-md bg-raised p-5 inset-ring inset-ring-line">
      <div class="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div class="min-w-0 flex-1 basis-64">
          <h3 class="text-17 font-semibold">
            {props.of.from.eventName} · {props.of.from.code} {props.of.from.name}
          </h3>
          <p class="text-15">{ruleText(props.of.rule)}</p>
          <p class="text-13 text-muted">
            {t('qualification.version', { n: props.of.version, time: formatDateTime(props.of.changedAt) })} ·{' '}
            {props.of.result === null
              ? t('qualification.noResult')
              : t('qualification.byResult', { n: props.of.result })}
          </p>
        </div>
        <Show when={props.canEdit}>
          <div class="flex flex-wrap gap-3">
            <Button onClick={() => setEditing(true)}>{t('qualification.change')}</Button>
            <Show when={waiting() > 0}>
              <Button kind="primary" busy={act.busy} onClick={() => void take()}>
                {t('qualification.take', { n: waiting() })}
              </Button>
            </Show>
          </div>
        </Show>
      </div>
      <ul class="grid">
        <For each={props.of.rows}>{(row) => <Row of={row} />}</For>
      </ul>
      <RuleDialog
        open={editing()}
        path={props.path}
        disciplineId=""
        before={props.of}
        onClose={() => setEditing(false)}
        onSaved={props.onChanged}
      />
    </article>
  )
}

/** A rule in one sentence. */
function ruleText({ places, percent, minimum, perDelegation }: QualificationRule): string {
  const parts = [
    places !== null && t('qualification.ruleOf-places', { n: places }),
    percent !== null && t('qualification.ruleOf-percent', { n: percent }),
    minimum !== null && t('qualification.ruleOf-minimum', { n: minimum }),
    perDelegation !== null && t('qualification.ruleOf-perDelegation', { n: perDelegation }),
  ]
  return parts.filter((part) => part !== false).join(t('qualification.comma'))
}

function standOf({ qualifies, takenAs }: QualifyingRow): { state: State; word: string } | null {
  if (takenAs?.withdrawn) return { state: 'saved', word: t('qualification.withdrew', { n: takenAs.number }) }
  if (takenAs && !qualifies) return { state: 'refused', word: t('qualification.lapsed', { n: takenAs.number }) }
  if (takenAs) return { state: 'stored', word: t('qualification.entered', { n: takenAs.number }) }
  return qualifies ? { state: 'waiting', word: t('qualification.qualifies') } : null
}

function Row(props: { of: QualifyingRow }) {
  return (
    <li class="flex min-h-11 flex-wrap items-center gap-x-4 border-line border-t py-1 text-15">
      <span class="w-10 text-end font-semibold tabular-nums">{props.of.rank}</span>
      <span class="min-w-0 flex-1 basis-40">
        <span class="font-medium">{props.of.name}</span>{' '}
        <span class="text-13 text-muted">{props.of.delegation.name}</span>
      </span>
      <span class="tabular-nums">{formatPoints(points(props.of.total), 2)}</span>
      <span class="min-w-36 text-end">
        <Show when={standOf(props.of)}>{(stand) => <Status plain {...stand()} />}</Show>
      </span>
    </li>
  )
}
