import { A } from '@solidjs/router'
import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleX from 'lucide-solid/icons/circle-x'
import { createSignal, For, Show } from 'solid-js'
import { leaders } from '#domain/people/access'
import { isRunning } from '#domain/sessions/changes'
import type { SessionView } from '#domain/sessions/contract'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { may } from '../desk/access.ts'
import type { AtSession } from '../desk/frames.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import type { RosterAnswer } from '../rosters/roster-answer.ts'
import { MessagesDrawer } from './messages-drawer.tsx'
import { type Need, needsOf, readinessOf } from './readiness.ts'

/** Opens, pauses, closes and reopens a session, and tells its judges something; for those who lead it. */
export function SessionStateActs(props: { at: AtSession; roster: RosterAnswer | null }) {
  const [asking, setAsking] = createSignal(false)
  const act = createAct()
  const session = () => props.at.session
  const close = async () => {
    const { id, name } = session()
    const words = { title: t('sessions.closeTitle', { name }), lost: t('sessions.closeLost') }
    if (!(await confirmAct({ ...words, verb: t('sessions.close') }))) return
    if (!(await act.send('POST', `/api/sessions/${id}/close`))) return sayError(act.error)
    refreshRemotes('/api/events')
    sayDone(t('sessions.closedDone'))
  }
  return (
    <Show when={may(leaders, session().eventId)}>
      <Show when={isRunning(session().state)}>
        <MessagesDrawer at={props.at} roster={props.roster} />
        <PauseAct session={session()} />
      </Show>
      <Show
        when={isRunning(session().state)}
        fallback={
          <Button kind={session().state === 'planned' ? 'primary' : 'plain'} onClick={() => setAsking(true)}>
            {session().state === 'planned' ? t('sessions.open') : t('sessions.reopen')}
          </Button>
        }
      >
        <Button busy={act.busy} onClick={() => void close()}>
          {t('sessions.close')}
        </Button>
      </Show>
      <OpenSession at={props.at} roster={props.roster} open={asking()} onOpen={setAsking} />
    </Show>
  )
}

/** Halts the judging for everybody at once, and lets it go on. */
function PauseAct(props: { session: SessionView }) {
  const act = createAct()
  const paused = () => props.session.state === 'paused'
  const change = async () => {
    const verb = paused() ? 'resume' : 'pause'
    if (!(await act.send('POST', `/api/sessions/${props.session.id}/${verb}`))) return sayError(act.error)
    refreshRemotes('/api/events')
    sayDone(t(verb === 'pause' ? 'sessions.pausedDone' : 'sessions.resumedDone'))
  }
  return (
    <Button kind={paused() ? 'primary' : 'plain'} busy={act.busy} onClick={() => void change()}>
      {paused() ? t('sessions.resume') : t('sessions.pause')}
    </Button>
  )
}

function OpenSession(props: {
  at: AtSession
  roster: RosterAnswer | null
  open: boolean
  onOpen: (open: boolean) => void
}) {
  const act = createAct()
  const session = () => props.at.session
  const needs = () => {
    const { schemeId, ruleSet } = props.at.discipline
    return props.roster ? needsOf(readinessOf(props.roster, schemeId !== null, ruleSet.panelSize)) : []
  }
  const open = async () => {
    if (!(await act.send('POST', `/api/sessions/${session().id}/open`))) return
    props.onOpen(false)
    refreshRemotes('/api/events')
    sayDone(t('sessions.opened'))
  }
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('sessions.openTitle', { name: session().name })}
      more={t('sessions.openMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={act.busy} disabled={needs().length > 0} onClick={() => void open()}>
            {session().state === 'planned' ? t('sessions.open') : t('sessions.reopen')}
          </Button>
        </>
      }
    >
      <div class="grid gap-4">
        <Show
          when={needs().length > 0}
          fallback={
            <p class="flex items-center gap-2 text-15 text-stored">
              <CircleCheck class="size-5 shrink-0" aria-hidden="true" />
              {t('sessions.openReady')}
            </p>
          }
        >
          <p class="text-15">{t('sessions.openMissing')}</p>
          <ul class="grid gap-2">
            <For each={needs()}>{(need) => <Missing need={need} />}</For>
          </ul>
          <div class="flex flex-wrap gap-x-5 gap-y-1">
            <A class="inline-flex min-h-11 items-center" href={`/desk/sessions/${session().id}/roster`}>
              {t('sessions.toRoster')}
            </A>
            <Show when={!props.at.discipline.schemeId}>
              <A class="inline-flex min-h-11 items-center" href={`/desk/disciplines/${props.at.discipline.id}/scheme`}>
                {t('sessions.toScheme')}
              </A>
            </Show>
          </div>
        </Show>
        <ActError of={act} />
      </div>
    </Dialog>
  )
}

function Missing(props: { need: Need }) {
  const words = (need: Need) =>
    need.what === 'seats'
      ? t('sessions.needSeats', { panel: need.panel, judges: need.judges, needed: need.needed })
      : t(`sessions.need-${need.what}`)
  return (
    <li class="flex items-start gap-2 text-15">
      <CircleX class="mt-0.5 size-5 shrink-0 text-refused" aria-hidden="true" />
      {words(props.need)}
    </li>
  )
}
