import { createSignal, For, Show } from 'solid-js'
import type { ScoreImportView } from '#domain/outcomes/contract'
import { createAct } from '../../lib/act.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { sayDone } from '../desk/say.ts'
import { ReasonDialog } from '../scoring/reason-dialog.tsx'

/** What was taken for a component so far, with the hash of each; each can be taken back as one. */
export function ImportList(props: { path: string; imports: readonly ScoreImportView[]; onUndone: () => void }) {
  const [asked, setAsked] = createSignal<ScoreImportView | null>(null)
  const act = createAct()
  const undo = async (reason: string) => {
    const at = `${props.path}/scores/imports/${asked()?.id}/undo`
    const answer = await act.send<{ scores: number }>('POST', at, { reason })
    if (!answer) return
    setAsked(null)
    sayDone(t('outcomes.undone', { n: answer.scores }))
    props.onUndone()
  }
  return (
    <Show when={props.imports.length > 0}>
      <div class="grid min-w-0 grid-cols-1 gap-2">
        <h3 class="font-medium text-15">{t('outcomes.imports')}</h3>
        <ul class="grid min-w-0 grid-cols-1 border-line border-b">
          <For each={props.imports}>
            {(one) => (
              <li class="flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 border-line border-t px-2 py-2">
                <span class="min-w-0 flex-1 basis-64">
                  <span class="wrap-anywhere block font-medium">{one.fileName}</span>
                  <span class="block text-13 text-muted">
                    {t('outcomes.importLine', { n: one.count, by: one.by ?? '–', at: formatDateTime(one.at) })}
                  </span>
                  <code class="block truncate font-mono text-13 text-muted" title={one.fileHash}>
                    {one.fileHash}
                  </code>
                </span>
                <Show when={one.undone} fallback={<Button onClick={() => setAsked(one)}>{t('outcomes.undo')}</Button>}>
                  {(undone) => (
                    <span class="text-13 text-muted">
                      {t('outcomes.undoneBy', {
                        ...{ by: undone().by ?? '–', at: formatDateTime(undone().at), reason: undone().reason },
                      })}
                    </span>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
      <ReasonDialog
        open={asked() !== null}
        title={t('outcomes.undoTitle')}
        more={t('outcomes.undoMore', { file: asked()?.fileName ?? '' })}
        verb={t('outcomes.undo')}
        act={act}
        onClose={() => setAsked(null)}
        onGive={(reason) => void undo(reason)}
      />
    </Show>
  )
}
