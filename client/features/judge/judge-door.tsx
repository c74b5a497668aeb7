import type { RouteSectionProps } from '@solidjs/router'
import Copy from 'lucide-solid/icons/copy'
import { createEffect, createMemo, createResource, type JSX, Match, on, onCleanup, Show, Switch } from 'solid-js'
import { refreshMe, signOut } from '../../lib/auth.ts'
import { restartLive } from '../../lib/live.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { beatHeart } from './heartbeat.ts'
import { createIdentity, type Identity, type JudgePerson } from './identity.ts'
import { JudgeContext } from './judge-context.ts'
import { type JudgeOutbox, openJudgeOutbox } from './judge-outbox.ts'
import { noteUse } from './lock-here.ts'
import { Nobody } from './nobody.tsx'
import { createOnlyWindow } from './only-window.ts'
import { OverPage } from './over-page.tsx'
import { createReadiness, type Readiness } from './ready.ts'
import { WakePage } from './wake-page.tsx'

/** The judge's door: whoever this device is, they get here what they need to mark, and nobody else does. */
export function JudgeDoor(props: RouteSectionProps) {
  const identity = createIdentity()
  const { rests } = createOnlyWindow()
  const online = () => void refreshMe()
  addEventListener('online', online)
  onCleanup(() => removeEventListener('online', online))
  const now = <Kind extends Identity['kind']>(kind: Kind) => {
    const found = identity.now()
    return found.kind === kind ? (found as Extract<Identity, { kind: Kind }>) : null
  }
  // The same judge keeps the same outbox, whatever else was learned about the device.
  const judge = createMemo(() => now('judge')?.person ?? null, null, { equals: (a, b) => a?.id === b?.id })
  return (
    <Show when={!rests()} fallback={<Resting />}>
      <Switch fallback={<Waiting />}>
        <Match when={now('failed')}>{(failed) => <ErrorNotice error={failed().error} retry={refreshMe} />}</Match>
        <Match when={now('nobody')}>
          <Nobody />
        </Match>
        <Match when={now('other')}>{(other) => <NoJudge name={other().name} />}</Match>
        <Match when={now('asleep')}>{(asleep) => <WakePage person={asleep().person} openHere={identity.open} />}</Match>
        <Match when={now('over')}>
          <OverPage />
        </Match>
        <Match when={judge()} keyed>
          {(person) => (
            <WithOutbox person={person} tablet={() => now('judge')?.tablet ?? false}>
              {props.children}
            </WithOutbox>
          )}
        </Match>
      </Switch>
    </Show>
  )
}

const Waiting = () => (
  <div class="mx-auto max-w-xl p-6">
    <Skeleton name={t('common.loading')} />
  </div>
)

function Resting() {
  return (
    <EmptyState
      icon={<Copy aria-hidden="true" />}
      title={t('judge.otherWindowTitle')}
      more={t('judge.otherWindowMore')}
      action={
        <Button kind="primary" size="large" onClick={() => location.reload()}>
          {t('judge.markHere')}
        </Button>
      }
    />
  )
}

function NoJudge(props: { name: string }) {
  return (
    <EmptyState
      title={t('judge.noJudgeTitle', { name: props.name })}
      more={t('judge.noJudgeMore')}
      action={
        <div class="flex flex-wrap justify-center gap-3">
          <Button onClick={() => void signOut()}>{t('people.signOut')}</Button>
          <a class="inline-flex min-h-11 items-center px-4" href="/judge/pair">
            {t('judge.pairThis')}
          </a>
        </div>
      }
    />
  )
}

function WithOutbox(props: { person: JudgePerson; tablet: () => boolean; children: JSX.Element }) {
  // The server knows a live connection by whoever opened it, who may have been another judge.
  restartLive()
  const [opened, { refetch }] = createResource(() => props.person, openJudgeOutbox)
  const ready = () => (opened.state === 'ready' ? opened() : undefined)
  onCleanup(() => ready()?.outbox.setPerson(null))
  return (
    <Switch fallback={<Waiting />}>
      <Match when={opened.state === 'errored'}>
        <ErrorState
          title={t('judge.noStoreTitle')}
          more={t('judge.noStoreMore')}
          action={
            <Button kind="primary" onClick={() => void refetch()}>
              {t('common.retry')}
            </Button>
          }
        />
      </Match>
      <Match when={ready()}>
        {(outbox) => (
          <AsJudge person={props.person} outbox={outbox()} tablet={props.tablet()}>
            {props.children}
          </AsJudge>
        )}
      </Match>
    </Switch>
  )
}

function AsJudge(props: { person: JudgePerson; outbox: JudgeOutbox; tablet: boolean; children: JSX.Element }) {
  const ready = createReadiness(props.person.id)
  return (
    <JudgeContext.Provider value={{ person: props.person, outbox: props.outbox, ready }}>
      <KeepSending outbox={props.outbox} ready={ready} tablet={props.tablet} />
      {props.children}
    </JudgeContext.Provider>
  )
}

/** Sends again as soon as the network or the screen is back, and lets the desk know of a tablet. */
function KeepSending(props: { outbox: JudgeOutbox; ready: Readiness; tablet: boolean }): JSX.Element {
  const wake = () => props.outbox.outbox.wake()
  const seen = () => document.visibilityState === 'visible' && wake()
  const said = () => {
    const [unsentBy, loaded] = [props.outbox.unsentBy(), props.ready.all()]
    const sessionIds = [...new Set([...Object.keys(loaded), ...Object.keys(unsentBy)])]
    const sessions = sessionIds.map((sessionId) => ({
      sessionId,
      unsent: unsentBy[sessionId] ?? 0,
      loadedAt: loaded[sessionId] ?? null,
    }))
    return { unsent: props.outbox.unsent(), sessions }
  }
  addEventListener('online', wake)
  addEventListener('pointerdown', noteUse)
  addEventListener('keydown', noteUse)
  document.addEventListener('visibilitychange', seen)
  onCleanup(() => {
    removeEventListener('online', wake)
    removeEventListener('pointerdown', noteUse)
    removeEventListener('keydown', noteUse)
    document.removeEventListener('visibilitychange', seen)
  })
  // Asked again who the device is, it is a tablet as before: that is no reason to begin anew.
  const isTablet = createMemo(() => props.tablet)
  createEffect(on(isTablet, (tablet) => tablet && beatHeart({ said, load: () => void props.ready.load() })))
  return null
}
