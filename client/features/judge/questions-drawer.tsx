import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { errorText } from '../../lib/act.ts'
import { entryTag } from '../../lib/entry-tag.ts'
import { formatTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Status } from '../../ui/status.tsx'
import { TextArea } from '../../ui/text-input.tsx'
import { toast } from '../../ui/toast.tsx'
import { useJudge } from './judge-context.ts'
import { useMarking } from './marking.ts'
import type { NotedQuestions } from './noted-questions.ts'

/** The questions put to the entry that is being marked: what was noted, and a form for the next. */
export function QuestionsDrawer(props: { questions: NotedQuestions; open: boolean; onOpen: (open: boolean) => void }) {
  const { person } = useJudge()
  const marking = useMarking()
  const entry = () => marking.here().entry
  const [question, setQuestion] = createSignal('')
  const [answer, setAnswer] = createSignal('')
  const [tried, setTried] = createSignal(false)
  // What was begun belongs to the entry that it was begun for.
  createEffect(
    on(
      () => entry().id,
      () => {
        setQuestion('')
        setAnswer('')
        setTried(false)
      },
    ),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (question().trim() === '') return
    props.questions.note({ entryId: entry().id, question: question().trim(), answer: answer().trim() })
    setQuestion('')
    setAnswer('')
    setTried(false)
  }
  const withdraw = (id: string) =>
    props.questions
      .withdraw(id)
      .catch((reason: unknown) => toast({ state: 'refused', word: t('common.refused'), text: errorText(reason) }))
  const isNone = () => props.questions.of(entry().id).length + props.questions.waiting(entry().id).length === 0
  return (
    <Drawer
      open={props.open}
      onOpen={props.onOpen}
      title={`${t('tablet.questions')} · ${entryTag(entry())}`}
      more={t('tablet.questionsMore')}
      closeName={t('common.close')}
      actions={
        <Button size="large" kind="primary" type="submit" form="note-question">
          {t('tablet.noteQuestion')}
        </Button>
      }
    >
      <div class="grid gap-6">
        <form id="note-question" class="grid gap-4" onSubmit={submit} noValidate>
          <TextArea
            label={t('tablet.question')}
            name="question"
            maxLength={1000}
            value={question()}
            onInput={setQuestion}
            error={tried() && question().trim() === '' ? t('tablet.questionShort') : null}
          />
          <TextArea
            label={t('tablet.questionAnswer')}
            name="answer"
            maxLength={4000}
            value={answer()}
            onInput={setAnswer}
          />
        </form>
        <Show when={!isNone()} fallback={<p class="text-15 text-muted">{t('tablet.noQuestions')}</p>}>
          <ul class="grid border-line border-b">
            <For each={props.questions.waiting(entry().id)}>
              {(one) => (
                <li class="grid gap-1 border-line border-t py-3 text-15">
                  <span class="wrap-anywhere font-medium">{one.question}</span>
                  <span class="wrap-anywhere whitespace-pre-line">{one.answer}</span>
                  <span class="flex flex-wrap items-center gap-3">
                    <Status
                      plain
                      state={one.refused === null ? 'saved' : 'refused'}
                      word={
                        one.refused === null
                          ? t('tablet.questionHere')
                          : t('tablet.questionRefused', { why: one.refused })
                      }
                    />
                    <Show when={one.refused !== null}>
                      <Button onClick={() => props.questions.discard(one.commandId)}>
                        {t('tablet.discardQuestion')}
                      </Button>
                    </Show>
                  </span>
                </li>
              )}
            </For>
            <For each={props.questions.of(entry().id)}>
              {(one) => (
                <li class="grid gap-1 border-line border-t py-3 text-15">
                  <span class="wrap-anywhere font-medium">{one.question}</span>
                  <span class="wrap-anywhere whitespace-pre-line">{one.answer}</span>
                  <span class="flex flex-wrap items-center gap-3 text-13 text-muted">
                    {one.judge} · {formatTime(one.at)}
                    <Show when={one.judgeId === person.id}>
                      <Button kind="quiet" onClick={() => void withdraw(one.id)}>
                        {t('tablet.withdrawQuestion')}
                      </Button>
                    </Show>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
    </Drawer>
  )
}
