import FileInput from 'lucide-solid/icons/file-input'
import { createSignal, For, Show } from 'solid-js'
import type { MarkAnswer } from '#domain/scoring/contract'
import type { UnsentFile } from '#domain/scoring/unsent-file'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { formatBytes } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Status } from '../../ui/status.tsx'

const LARGEST = 4_000_000

/** Takes in the marks that were saved on a tablet which cannot send them; what is refused is named with its reason. */
export function TakeInMarks(props: { sessionId: string }) {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button kind="quiet" icon={<FileInput class="size-5" aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('devices.takeIn')}
      </Button>
      <Dialog open={open()} onOpen={setOpen} title={t('devices.takeIn')} closeName={t('common.close')}>
        <TakeIn sessionId={props.sessionId} />
      </Dialog>
    </>
  )
}

function TakeIn(props: { sessionId: string }) {
  const act = createAct()
  const [file, setFile] = createSignal<File | null>(null)
  const [wrong, setWrong] = createSignal(false)
  const [results, setResults] = createSignal<readonly MarkAnswer[]>([])
  const taken = () => results().filter(({ ok }) => ok).length
  const refused = () => results().flatMap((result) => (result.ok ? [] : [result]))
  const choose = async (chosen: File | null) => {
    setFile(chosen)
    setResults([])
    act.clear()
    const read = chosen && (await readMarks(chosen))
    setWrong(chosen !== null && read === null)
    if (!read) return
    const path = `/api/sessions/${props.sessionId}/marks/take-in`
    const answer = await act.send<{ results: MarkAnswer[] }>('POST', path, { file: read })
    setResults(answer?.results ?? [])
  }
  return (
    <div class="grid gap-5">
      <FileDrop
        label={t('devices.takeInFile')}
        hint={t('devices.takeInMore')}
        file={file()}
        onFile={(chosen) => void choose(chosen)}
        endings={['.json']}
        maxBytes={LARGEST}
        sizeOf={formatBytes}
        disabled={act.busy}
        error={wrong() ? t('devices.takeInWrong') : null}
        words={{
          drop: t('common.dropFile'),
          remove: t('common.removeFile'),
          tooLarge: t('common.fileTooLarge', { size: formatBytes(LARGEST) }),
          wrongKind: t('common.fileWrongKind', { kinds: '.json' }),
        }}
      />
      <ActError of={act} />
      <Show when={results().length > 0}>
        <div role="status" class="grid justify-items-start gap-3">
          <Status state="stored" word={t('devices.takeInDone', { n: taken() })} />
          <Show when={refused().length > 0}>
            <Status state="refused" word={t('devices.takeInRefused', { n: refused().length })} />
            <ul class="grid list-disc gap-1 ps-5 text-15">
              <For each={[...new Set(refused().map(refusalText))]}>{(words) => <li>{words}</li>}</For>
            </ul>
          </Show>
        </div>
      </Show>
    </div>
  )
}

/** The file's marks; null where it is no such file. The server looks at each field. */
async function readMarks(file: File): Promise<UnsentFile | null> {
  try {
    const found = JSON.parse(await file.text()) as Partial<UnsentFile> | null
    return found?.touchstone === 'unsent-marks' ? (found as UnsentFile) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
