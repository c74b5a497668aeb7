import ShieldAlert from 'lucide-solid/icons/shield-alert'
import { createSignal, For, Show } from 'solid-js'
import type { ConflictsView, ConflictView } from '#domain/conflicts/contract'
import { leaders } from '#domain/people/access'
import type { OfficialView } from '#domain/people/contract'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import type { AtEvent } from '../desk/frames.tsx'
import { sayDone } from '../desk/say.ts'
import { ReasonDialog } from '../scoring/reason-dialog.tsx'
import { DeclareConflict } from './declare-conflict.tsx'
import { MetConflicts } from './met-conflicts.tsx'

/** Whom the judges of an event must not meet: what was declared, and where a panel as it stands breaks it. */
export function ConflictsPart(props: { at: AtEvent; officials: readonly OfficialView[]; found: ConflictsView }) {
  const [declaring, setDeclaring] = createSignal(false)
  const [withdrawing, setWithdrawing] = createSignal<ConflictView | null>(null)
  const act = createAct()
  const path = () => `/api/events/${props.at.event.id}/conflicts`
  const mayChange = () => may(leaders, props.at.event.id) && props.at.event.state !== 'closed'
  const withdraw = async (reason: string) => {
    if (!(await act.send('POST', `${path()}/${withdrawing()?.id}/withdraw`, { reason }))) return
    setWithdrawing(null)
    refreshRemotes(path())
    sayDone(t('conflicts.withdrawn'))
  }
  return (
    <Section
      title={t('conflicts.title')}
      more={t('conflicts.more')}
      actions={
        <Show when={mayChange()}>
          <Button icon={<ShieldAlert class="size-5" aria-hidden="true" />} onClick={() => setDeclaring(true)}>
            {t('conflicts.declare')}
          </Button>
        </Show>
      }
    >
      <MetConflicts found={props.found} />
      <Show when={props.found.conflicts.length > 0} fallback={<p class="text-15 text-muted">{t('conflicts.none')}</p>}>
        <ul class="grid border-line border-t" aria-label={t('conflicts.title')}>
          <For each={props.found.conflicts}>
            {(one) => <Declared of={one} onWithdraw={mayChange() ? () => setWithdrawing(one) : null} />}
          </For>
        </ul>
      </Show>
      <DeclareConflict
        at={props.at}
        officials={props.officials}
        delegations={props.found.delegations}
        open={declaring()}
        onOpen={setDeclaring}
      />
      <ReasonDialog
        open={withdrawing() !== null}
        title={t('conflicts.withdrawTitle', { name: withdrawing()?.person.name ?? '' })}
        more={t('conflicts.withdrawMore')}
        verb={t('conflicts.withdraw')}
        act={act}
        onClose={() => setWithdrawing(null)}
        onGive={(reason) => void withdraw(reason)}
      />
    </Section>
  )
}

function Declared(props: { of: ConflictView; onWithdraw: (() => void) | null }) {
  const whom = () => {
    const { entry, delegation } = props.of
    if (entry) return `${entry.discipline} · ${t('conflicts.entryTag', entry)}`
    return delegation ? `${delegation.code} ${delegation.name}` : ''
  }
  return (
    <li class="grid items-center gap-x-6 gap-y-1 border-line border-b py-3 text-15 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]">
      <span class="flex min-w-0 flex-wrap items-center gap-2">
        <span class="font-medium">{props.of.person.name}</span>
        <Badge>{t(`conflicts.kind-${props.of.kind}`)}</Badge>
      </span>
      <span class="grid min-w-0">
        <span>{whom()}</span>
        <span class="text-13 text-muted">
          {props.of.reason}
          {' · '}
          {t('conflicts.by', { name: props.of.declaredBy, time: formatDateTime(props.of.declaredAt) })}
        </span>
      </span>
      <Show when={props.onWithdraw}>
        {(withdraw) => (
          <Button kind="quiet" onClick={() => withdraw()()}>
            {t('conflicts.withdraw')}
          </Button>
        )}
      </Show>
    </li>
  )
}
