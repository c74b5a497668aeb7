import { useNavigate, useSearchParams } from '@solidjs/router'
import ClipboardList from 'lucide-solid/icons/clipboard-list'
import { createEffect, For, Show } from 'solid-js'
import type { JudgingList } from '#domain/scoring/contract'
import { me, signOut } from '../../lib/auth.ts'
import { canKeepApp, newVersionWaits, takeNewVersion } from '../../lib/kept-app.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { LocaleSwitch, ThemeSwitch } from '../../lib/switches.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Logo } from '../../ui/logo.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Banners } from './banners.tsx'
import { Connection } from './connection.tsx'
import { useJudge } from './judge-context.ts'
import { createKeptRemote } from './kept-remote.ts'
import { SessionCard } from './session-card.tsx'

const openOnes = ({ sessions }: JudgingList) => sessions.filter(({ session }) => session.state === 'open')

/** The judge's sessions; with one open session alone, one goes straight in. */
export default function HomePage() {
  const { person, ready, outbox } = useJudge()
  const navigate = useNavigate()
  const [params] = useSearchParams<{ all?: string }>()
  const remote = createKeptRemote<JudgingList>('/api/judging', person.id)
  createEffect(() => {
    const [only, ...others] = remote.data ? openOnes(remote.data) : []
    if (only && others.length === 0 && !params.all) navigate(`/judge/sessions/${only.session.id}`, { replace: true })
  })
  return (
    <div class="min-h-dvh">
      <header class="flex items-center gap-2 border-line border-b bg-raised px-4 py-2">
        <Logo name={t('common.product')} />
        <span class="flex-1" />
        <Connection />
        <ThemeSwitch />
        <LocaleSwitch />
      </header>
      <Banners />
      <Show when={newVersionWaits() && outbox.unsent() === 0}>
        <p class="flex flex-wrap items-center gap-3 border-line border-b bg-accent-soft px-4 py-2 text-15">
          <span class="min-w-0 flex-1">{t('tablet.newVersion')}</span>
          <Button onClick={takeNewVersion}>{t('tablet.takeNewVersion')}</Button>
        </p>
      </Show>
      <main>
        <Page
          title={t('judge.homeTitle', { name: person.name })}
          actions={
            <>
              <Button busy={ready.loading()} onClick={() => void ready.load()}>
                {t('tablet.loadNow')}
              </Button>
              <Show when={me()?.account && !me()?.tablet}>
                <Button onClick={() => void signOut()}>{t('people.signOut')}</Button>
              </Show>
            </>
          }
        >
          <Remote
            of={remote}
            empty={({ sessions }) =>
              sessions.length === 0 && (
                <EmptyState
                  icon={<ClipboardList aria-hidden="true" />}
                  title={t('judge.noSessionsTitle')}
                  more={t('judge.noSessionsMore')}
                  action={<Button onClick={remote.refresh}>{t('judge.lookAgain')}</Button>}
                />
              )
            }
          >
            {(answer) => (
              <>
                <Show when={!canKeepApp()}>
                  <p class="text-15 text-muted text-pretty">{t('tablet.appNotKept')}</p>
                </Show>
                <ul class="grid gap-4 lg:grid-cols-2">
                  <For each={openOnes(answer())}>
                    {(found) => (
                      <li>
                        <SessionCard of={found} />
                      </li>
                    )}
                  </For>
                </ul>
                <Show when={answer().sessions.filter(({ session }) => session.state !== 'open')}>
                  {(others) => (
                    <Show when={others().length > 0}>
                      <Section title={t('judge.otherSessions')}>
                        <ul class="grid gap-4 lg:grid-cols-2">
                          <For each={others()}>
                            {(found) => (
                              <li>
                                <SessionCard of={found} />
                              </li>
                            )}
                          </For>
                        </ul>
                      </Section>
                    </Show>
                  )}
                </Show>
              </>
            )}
          </Remote>
        </Page>
      </main>
    </div>
  )
}
