import { For, Show } from 'solid-js'
import type { QuestionView } from '#domain/outcomes/contract'
import { createRemote } from '../../lib/remote.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'

/** What a panel of review asked, as its judges noted it; nothing where no questions are put. */
export function SessionQuestions(props: { sessionId: string }) {
  const remote = createRemote<{ taken: boolean; questions: QuestionView[] }>(
    () => `/api/sessions/${props.sessionId}/questions`,
  )
  return (
    <Show when={remote.data?.taken && remote.data}>
      {(data) => (
        <Section title={t('outcomes.questions')} more={t('outcomes.questionsMore')}>
          <Show
            when={data().questions.length > 0}
            fallback={<p class="text-15 text-muted">{t('outcomes.noQuestions')}</p>}
          >
            <ul class="grid border-line border-b">
              <For each={data().questions}>
                {(one) => (
                  <li class="grid gap-1 border-line border-t py-3 text-15">
                    <span class="wrap-anywhere">
                      <span class="text-muted">{one.number}</span> <span class="font-medium">{one.question}</span>
                    </span>
                    <span class="wrap-anywhere whitespace-pre-line">{one.answer}</span>
                    <span class="text-13 text-muted">
                      {one.judge} · {formatDateTime(one.at)}
                    </span>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </Section>
      )}
    </Show>
  )
}
