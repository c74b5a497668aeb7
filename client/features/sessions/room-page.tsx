import { A, useParams } from '@solidjs/router'
import Users from 'lucide-solid/icons/users'
import { createEffect, Match, Show, Switch } from 'solid-js'
import type { SheetView } from '#domain/scoring/contract'
import type { SessionState } from '#domain/sessions/contract'
import type { SchemeView } from '#domain/standards/contract'
import { me } from '../../lib/auth.ts'
import { RefusedError } from '../../lib/http.ts'
import { createLive } from '../../lib/live.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { ErrorNotice, Remote } from '../../lib/remote-part.tsx'
import { locale, t } from '../../lib/text/index.ts'
import { FileLinks } from '../../ui/file-links.tsx'
import { EmptyState, Skeleton } from '../../ui/states.tsx'
import { type AtSession, SessionFrame } from '../desk/frames.tsx'
import { SessionQuestions } from '../outcomes/session-questions.tsx'
import { SessionTablets } from '../people/session-tablets.tsx'
import type { RosterAnswer } from '../rosters/roster-answer.ts'
import type { ProgressHead } from '../scoring/create-progress.ts'
import { SessionProgress } from '../scoring/session-progress.tsx'
import { TakeInMarks } from '../scoring/take-in-marks.tsx'
import { SessionStateActs } from './session-state.tsx'

/** A session's room: its judging live, and opening and closing it. */
export default function RoomPage() {
  const params = useParams<{ sessionId: string }>()
  const roster = createRemote<RosterAnswer>(() => `/api/sessions/${params.sessionId}`)
  return (
    <SessionFrame
      tabName={t('sessions.room')}
      actions={(at) => <SessionStateActs at={at()} roster={roster.data ?? null} />}
    >
      {(at) => (
        <Remote of={roster}>
          {(found) => (
            <>
              <SessionTablets
                eventId={at().session.eventId}
                sessionId={at().session.id}
                judges={judgesOf(found())}
                isAhead={at().session.state !== 'closed'}
                acts={
                  <Show when={at().session.state === 'open' && found().chiefJudge?.personId === me()?.person?.id}>
                    <TakeInMarks sessionId={at().session.id} />
                  </Show>
                }
              />
              <Room at={at()} roster={found()} />
              <Show when={at().event.kind === 'assessment'}>
                <SessionQuestions sessionId={at().session.id} />
              </Show>
              <Show when={at().session.state !== 'planned'}>
                <FileLinks
                  name={t('common.files')}
                  files={[
                    {
                      href: `/api/sessions/${at().session.id}/protocol.pdf?lang=${locale()}`,
                      label: t('sessions.protocol'),
                    },
                    {
                      href: `/api/sessions/${at().session.id}/protocol.xlsx?lang=${locale()}`,
                      label: t('sessions.protocolSheet'),
                    },
                    { href: `/api/sessions/${at().session.id}/marks.csv`, label: t('sessions.marksFile') },
                  ]}
                />
              </Show>
            </>
          )}
        </Remote>
      )}
    </SessionFrame>
  )
}

const judgesOf = ({ panels }: RosterAnswer): ReadonlyMap<string, string> =>
  new Map(panels.flatMap(({ judges }) => judges.map(({ personId, name }) => [personId, name])))

function Room(props: { at: AtSession; roster: RosterAnswer }) {
  const session = () => props.at.session
  const scheme = createRemote<{ scheme: SchemeView | null }>(() =>
    props.at.discipline.schemeId ? `/api/disciplines/${props.at.discipline.id}/scheme` : null,
  )
  const live = createLive<ProgressHead & { state: SessionState }, SheetView | null>(() =>
    session().state === 'planned' || !props.at.discipline.schemeId ? null : `progress:${session().id}`,
  )
  // Somebody else has opened or closed the session: the frame around learns it from the event.
  createEffect(() => {
    const state = live.head?.state
    if (live.status === 'live' && state && state !== session().state) refreshRemotes('/api/events/')
  })
  return (
    <Switch
      fallback={
        <EmptyState
          icon={<Users aria-hidden="true" />}
          title={t('sessions.plannedTitle')}
          more={t('sessions.plannedMore')}
          action={<A href={`/desk/sessions/${session().id}/roster`}>{t('sessions.toRoster')}</A>}
        />
      }
    >
      <Match when={live.refused}>{(code) => <ErrorNotice error={new RefusedError(code(), {}, 403)} />}</Match>
      <Match when={session().state !== 'planned'}>
        <Remote of={scheme}>
          {(found) => (
            <Show
              when={live.status !== 'connecting' && found().scheme}
              fallback={<Skeleton name={t('common.loading')} />}
            >
              {(known) => (
                <SessionProgress
                  session={session()}
                  discipline={props.at.discipline}
                  roster={props.roster}
                  scheme={known()}
                  live={live}
                />
              )}
            </Show>
          )}
        </Remote>
      </Match>
    </Switch>
  )
}
