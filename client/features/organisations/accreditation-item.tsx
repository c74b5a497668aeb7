import { createSignal, For, Show } from 'solid-js'
import { actsIn } from '#domain/organisations/accreditation'
import type { AccreditationAct, AccreditationView } from '#domain/organisations/accreditation-contract'
import type { AccreditationState } from '#domain/organisations/contract'
import { createAct } from '../../lib/act.ts'
import { formatDate, formatDays } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Menu } from '../../ui/menu.tsx'
import { type State, Status } from '../../ui/status.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { EvaluateDialog } from './evaluate-dialog.tsx'
import { decides, refreshOrganisations } from './frame.tsx'
import { accreditationName, levelsText } from './standing.tsx'

const looks: Partial<Record<AccreditationState, State>> = {
  applied: 'waiting',
  granted: 'stored',
  suspended: 'refused',
}

/** One accreditation: its state, its days, its evaluations, and what is to be done next. */
export function AccreditationItem(props: { of: AccreditationView }) {
  return (
    <li class="grid gap-x-6 gap-y-3 border-line border-b py-4 md:grid-cols-[1fr_auto]">
      <div class="grid min-w-0 gap-1">
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span class="wrap-anywhere font-medium text-15">{accreditationName(props.of)}</span>
          <StateBadge of={props.of} />
        </div>
        <div class="text-15 text-muted">{levelsText(props.of.levels)}</div>
        <div class="text-13 text-muted">{daysText(props.of)}</div>
        <Show when={props.of.reason}>{(reason) => <p class="wrap-anywhere text-15">{reason()}</p>}</Show>
        <Evaluations of={props.of} />
        <Show when={props.of.next}>
          {(next) => <p class="text-13 font-medium text-saved">{t(`organisations.next-${next()}`)}</p>}
        </Show>
      </div>
      <Acts of={props.of} />
    </li>
  )
}

function StateBadge(props: { of: AccreditationView }) {
  const word = () =>
    props.of.next === 'expired' ? t('organisations.expired') : t(`organisations.state-${props.of.state}`)
  const look = () => (props.of.next === 'expired' ? undefined : looks[props.of.state])
  return (
    <Show when={look()} fallback={<Badge>{word()}</Badge>}>
      {(state) => <Status state={state()} word={word()} />}
    </Show>
  )
}

function daysText({ appliedAt, validFrom, validUntil, state }: AccreditationView): string {
  const applied = t('organisations.appliedOn', { day: formatDate(appliedAt) })
  if (state === 'applied' || state === 'refused') return applied
  if (validFrom && validUntil) return t('organisations.valid', { days: formatDays(validFrom, validUntil) })
  if (validFrom) return t('organisations.validSince', { day: formatDate(validFrom) })
  return state === 'withdrawn' ? applied : t('organisations.validAlways')
}

function Evaluations(props: { of: AccreditationView }) {
  return (
    <Show when={props.of.evaluations.length > 0}>
      <ul class="grid gap-0.5 text-13" aria-label={t('organisations.evaluations')}>
        <For each={props.of.evaluations}>
          {({ year, outcome, remark }) => (
            <li class="flex flex-wrap gap-x-2">
              <span class="tabular-nums text-muted">{year}</span>
              <span class={outcome === 'failed' ? 'font-medium text-refused' : 'font-medium'}>
                {t(`organisations.outcome-${outcome}`)}
              </span>
              <span class="wrap-anywhere text-muted">{remark}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

/** What the reader can do about it: the authority decides and evaluates, the organisation takes an application back. */
function Acts(props: { of: AccreditationView }) {
  const act = createAct()
  const [deciding, setDeciding] = createSignal<AccreditationAct | null>(null)
  const [evaluating, setEvaluating] = createSignal(false)
  const takeBack = async () => {
    const name = accreditationName(props.of)
    const words = { title: t('organisations.takeBackTitle', { name }), lost: t('organisations.takeBackLost') }
    if (!(await confirmAct({ ...words, verb: t('organisations.takeBack') }))) return
    if (!(await act.send('POST', `/api/accreditations/${props.of.id}/take-back`))) return sayError(act.error)
    sayDone(t('organisations.takenBack'))
    refreshOrganisations()
  }
  const acts = () => (decides() ? actsIn(props.of.state) : [])
  const inMenu = () => acts().filter((one) => one === 'suspend' || one === 'withdraw')
  const evaluates = () => decides() && (props.of.state === 'granted' || props.of.state === 'suspended')
  return (
    <div class="flex flex-wrap items-start gap-2">
      <Show when={!decides() && props.of.state === 'applied'}>
        <Button busy={act.busy} onClick={() => void takeBack()}>
          {t('organisations.takeBack')}
        </Button>
      </Show>
      <For each={acts().filter((one) => one !== 'suspend' && one !== 'withdraw')}>
        {(one) => <Button onClick={() => setDeciding(one)}>{t(`organisations.${one}`)}</Button>}
      </For>
      <Show when={evaluates()}>
        <Button onClick={() => setEvaluating(true)}>{t('organisations.evaluate')}</Button>
      </Show>
      <Show when={inMenu().length > 0}>
        <Menu
          name={t('organisations.acts', { name: accreditationName(props.of) })}
          items={inMenu().map((one) => ({
            name: t(`organisations.${one}`),
            danger: one === 'withdraw',
            run: () => setDeciding(one),
          }))}
        />
      </Show>
      <DecisionDialog of={props.of} act={deciding()} onClose={() => setDeciding(null)} />
      <EvaluateDialog of={props.of} open={evaluating()} onOpen={setEvaluating} />
    </div>
  )
}
