import { createSignal, onCleanup, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { toast } from '../../ui/toast.tsx'
import { AspectPage } from './aspect-page.tsx'
import { Banner, Banners } from './banners.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { listenToKeys } from './keys.ts'
import { useMarking } from './marking.ts'
import { Messages } from './messages.tsx'
import { createQuestions } from './noted-questions.ts'
import { Overview } from './overview.tsx'
import { setView, view } from './place.ts'
import { createPresence } from './presence.ts'
import { QuestionsDrawer } from './questions-drawer.tsx'
import { SheetRows } from './sheet-rows.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { Swipes } from './swipes.tsx'
import { TopBar } from './top-bar.tsx'
import { whyText } from './why-text.ts'

/** What is said of a session that takes no marks now. */
const STANDS = {
  planned: 'judge.plannedNow',
  paused: 'judge.pausedNow',
  closed: 'judge.closedNow',
  open: 'judge.sessionOpen',
} as const

/** The judge's screen: where one is above, the aspect in the middle, what to do under the thumb. */
export function MarkingScreen() {
  const marking = useMarking()
  const [overview, setOverview] = createSignal(false)
  const [signing, setSigning] = createSignal(false)
  const [asking, setAsking] = createSignal(false)
  const alsoHere = createPresence(marking)
  const questions = createQuestions(marking.judging().session.id, marking.judging().me.personId)
  const onQuestions = () => (questions.taken() && !marking.judging().me.isTrainee ? () => setAsking(true) : undefined)

  // Open by the timetable alone: the server has never said so.
  const isEarly = () =>
    marking.sessionState() === 'open' && (marking.rows.state() ?? marking.judging().session.state) === 'planned'

  // The thumb's keys are below: nothing is to lie over them.
  document.documentElement.dataset.toasts = 'high'
  onCleanup(() => delete document.documentElement.dataset.toasts)

  const undo = () => {
    const refusal = marking.undo()
    if (refusal) toast({ state: 'refused', word: t('common.refused'), text: whyText(refusal) })
  }
  const missing = () => {
    if (!marking.goMissing()) toast({ text: t('judge.nothingMissing') })
  }
  listenToKeys(marking, {
    undo,
    missing,
    overview: () => setOverview(true),
    sign: () => setSigning(true),
    view: () => setView(view() === 'one' ? 'list' : 'one'),
  })
  return (
    <div class="fixed inset-0 flex flex-col overflow-hidden bg-surface">
      <TopBar
        alsoHere={alsoHere()}
        onOverview={() => setOverview(true)}
        onSign={() => setSigning(true)}
        onQuestions={onQuestions()}
      />
      <Banners>
        <Show when={marking.judging().me.isTrainee}>
          <Banner kind="note">{t('judge.traineeNote')}</Banner>
        </Show>
        <Show when={marking.sessionState() !== 'open'}>
          <Banner>{t(STANDS[marking.sessionState()])}</Banner>
        </Show>
        <Show when={isEarly()}>
          <Banner>{t('tablet.early')}</Banner>
        </Show>
        <Messages sessionId={marking.judging().session.id} />
        <Show when={marking.here().entry.withdrawn}>
          <Banner>{t('judge.withdrawnNow')}</Banner>
        </Show>
        <Show when={marking.here().entry.absent}>
          <Banner>{t('judge.absentNow')}</Banner>
        </Show>
      </Banners>
      <Swipes>
        <Show when={view() === 'one'} fallback={<SheetRows />}>
          <AspectPage />
        </Show>
      </Swipes>
      <BottomBar onUndo={undo} onMissing={missing} onSign={() => setSigning(true)} />
      <Overview open={overview()} onOpen={setOverview} onSign={() => setSigning(true)} />
      <SignDialog open={signing()} onOpen={setSigning} />
      <QuestionsDrawer questions={questions} open={asking()} onOpen={setAsking} />
    </div>
  )
}
