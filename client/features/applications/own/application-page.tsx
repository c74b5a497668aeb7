import { useParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import type { OwnApplication } from '#domain/applications/own-contract'
import { createAct } from '../../../lib/act.ts'
import { ActError } from '../../../lib/act-error.tsx'
import { me } from '../../../lib/auth.ts'
import { createRemote } from '../../../lib/remote.ts'
import { formatDateTime, formatDays } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { refusalText } from '../../../lib/text/refusal.ts'
import { Button } from '../../../ui/button.tsx'
import { confirmAct } from '../../../ui/confirm.tsx'
import { SignedIn } from '../../my/signed-in.tsx'
import { Heading } from '../../public/heading.tsx'
import { PublicPart } from '../../public/public-part.tsx'
import { createTitle } from '../../public/titled.ts'
import { ApplicationStatus } from './application-state.tsx'
import { FillIn } from './fill-in.tsx'
import { Mend } from './mend.tsx'
import { batchOf, offeringName, organisationOf } from './offering-words.ts'
import { Summary } from './summary.tsx'

/** An own application: filled in, mended, or read. */
export default function ApplicationPage() {
  const params = useParams<{ applicationId: string }>()
  const own = createRemote<OwnApplication>(() =>
    me()?.account ? `/api/my/applications/${params.applicationId}` : null,
  )
  createTitle(() => [own.data && offeringName(own.data.offering), t('apply.title')])
  return (
    <SignedIn>
      <PublicPart of={own}>{(answer) => <Application own={answer()} refresh={own.refresh} />}</PublicPart>
    </SignedIn>
  )
}

function Application(props: { own: OwnApplication; refresh: () => void }) {
  const at = () => props.own.offering
  const canChange = () => props.own.whyNotChange === null
  return (
    <div class="mx-auto w-full max-w-5xl">
      <Heading
        above={batchOf(at())}
        title={offeringName(at())}
        more={
          <span class="flex flex-wrap items-center gap-x-3 gap-y-1">
            <ApplicationStatus state={props.own.state} />
            <span>
              {organisationOf(at())} · {t('apply.heldOn', { days: formatDays(at().startsOn, at().endsOn) })}
            </span>
          </span>
        }
      />
      <Switch fallback={<Read own={props.own} refresh={props.refresh} />}>
        <Match when={props.own.state === 'draft' && canChange()}>
          <FillIn own={props.own} refresh={props.refresh} />
        </Match>
        <Match when={props.own.state === 'returned' && canChange()}>
          <div class="max-w-2xl">
            <Mend own={props.own} refresh={props.refresh} />
          </div>
        </Match>
      </Switch>
      <Withdraw own={props.own} refresh={props.refresh} />
    </div>
  )
}

/** What is no longer, or not now, to be changed. */
function Read(props: { own: OwnApplication; refresh: () => void }) {
  const isOver = () => (props.own.state === 'draft' || props.own.state === 'returned') && props.own.whyNotChange
  return (
    <div class="grid max-w-2xl gap-6">
      <Show when={isOver()}>{(why) => <p class="rounded-md bg-sunken p-4 text-15">{refusalText(why())}</p>}</Show>
      <Show when={props.own.state === 'submitted'}>
        <p class="rounded-md bg-waiting-soft p-4 text-15">{t('apply.submittedMore')}</p>
      </Show>
      <Show when={props.own.state === 'approved'}>
        <p class="rounded-md bg-stored-soft p-4 text-15">{t('apply.approvedMore')}</p>
      </Show>
      <Show when={props.own.state === 'refused' && props.own.reason}>
        {(reason) => (
          <p class="rounded-md bg-refused-soft p-4 text-15 wrap-anywhere">
            {t('apply.refusedMore', { reason: reason() })}
          </p>
        )}
      </Show>
      <Show when={props.own.submittedAt}>
        {(moment) => <p class="text-15 text-muted">{t('apply.handedInAt', { time: formatDateTime(moment()) })}</p>}
      </Show>
      <Summary own={props.own} form={props.own.form} />
    </div>
  )
}

/** Takes the application back until it is decided. */
function Withdraw(props: { own: OwnApplication; refresh: () => void }) {
  const act = createAct()
  const isOpen = () => ['draft', 'submitted', 'returned'].includes(props.own.state)
  const withdraw = async () => {
    const lost = props.own.round === 0 ? t('apply.discardLost') : t('apply.withdrawLost')
    const verb = props.own.round === 0 ? t('apply.discard') : t('apply.withdraw')
    if (!(await confirmAct({ title: verb, lost, verb }))) return
    if (await act.send('POST', `/api/my/applications/${props.own.id}/withdraw`)) props.refresh()
  }
  return (
    <Show when={isOpen()}>
      <div class="mt-10 grid justify-items-start gap-2 border-line border-t pt-3">
        <Button kind="quiet" class="-ms-4" busy={act.busy} onClick={() => void withdraw()}>
          {props.own.round === 0 ? t('apply.discard') : t('apply.withdraw')}
        </Button>
        <ActError of={act} />
      </div>
    </Show>
  )
}
