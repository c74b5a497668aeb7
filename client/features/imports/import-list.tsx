import { createSignal, For, Show } from 'solid-js'
import type { MarkImport } from '#domain/scoring/mark-line'
import { createAct } from '../../lib/act.ts'
import { formatDateTime, formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { sayDone } from '../desk/say.ts'
import { ReasonDialog } from '../scoring/reason-dialog.tsx'

/** The imports of a session so far; each can be undone as one. */
export function ImportList(props: { path: string; imports: readonly MarkImport[]; onUndone: () => void }) {
  const [asked, setAsked] = createSignal<MarkImport | null>(null)
  const act = createAct()
  const undo = async (reason: string) => {
    const answer = await act.send<{ marks: number }>('POST', `${props.path}/imports/${asked()?.id}/undo`, { reason })
    if (!answer) return
    setAsked(null)
    sayDone(t('imports.undone', { n: formatNumber(answer.marks) }))
    props.onUndone()
  }
  return (
    <Show when={props.imports.length > 0}>
      <Section title={t('imports.done')}>
        <ul class="grid border-line border-b">
          <For each={props.imports}>
            {(one) => (
              <li class="flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 border-line border-t px-2 py-2">
                <span class="min-w-0 flex-1 basis-64">
                  <span class="block font-medium">{one.fileName}</span>
                  <span class="block text-13 text-muted">
                    {t('imports.doneOf', { n: formatNumber(one.marks), name: one.by, at: formatDateTime(one.at) })}
                  </span>
                </span>
                <Show when={one.undone} fallback={<Button onClick={() => setAsked(one)}>{t('imports.undo')}</Button>}>
                  {(undone) => (
                    <span class="text-13 text-muted">
                      {t('imports.undoneBy', {
                        name: undone().by,
                        at: formatDateTime(undone().at),
                        reason: undone().reason,
                      })}
                    </span>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
        <ReasonDialog
          open={asked() !== null}
          title={t('imports.undoTitle')}
          more={t('imports.undoMore', { file: asked()?.fileName ?? '' })}
          verb={t('imports.undo')}
          act={act}
          onClose={() => setAsked(null)}
          onGive={(reason) => void undo(reason)}
        />
      </Section>
    </Show>
  )
}
