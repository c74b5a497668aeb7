import Download from 'lucide-solid/icons/download'
import { createSignal, Show } from 'solid-js'
import type { ScoresPreview } from '#domain/outcomes/contract'
import type { SessionView } from '#domain/sessions/contract'
import { errorText } from '../../lib/act.ts'
import { newCommandId } from '../../lib/http.ts'
import { formatBytes, formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Select } from '../../ui/select.tsx'
import { FileNotes } from '../desk/file-notes.tsx'
import { sayDone } from '../desk/say.ts'
import { LARGEST_FILE, sendFile } from '../desk/send-file.ts'
import { Verdict } from '../desk/verdict.tsx'
import { FoundScores, Problems } from './score-preview.tsx'

/** What is sent: a file under an id of its own. */
interface Source {
  readonly file: File
  readonly commandId: string
}

/** A file of scores of a component: chosen, checked, taken whole or not at all. */
export function ScoreImport(props: { path: string; sessions: readonly SessionView[]; onTaken: () => void }) {
  const [sessionId, setSessionId] = createSignal('')
  const [source, setSource] = createSignal<Source | null>(null)
  const [preview, setPreview] = createSignal<ScoresPreview | null>(null)
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>(null)
  const fields = () => ({ sessionId: sessionId() || undefined })

  const attempt = async <Answer,>(run: () => Promise<Answer>): Promise<Answer | null> => {
    setBusy(true)
    setError(null)
    try {
      return await run()
    } catch (reason) {
      setError(reason)
      return null
    } finally {
      setBusy(false)
    }
  }
  const read = async (chosen: Source | null) => {
    setSource(chosen)
    setPreview(null)
    setError(null)
    if (!chosen) return
    const path = `${props.path}/scores/preview`
    const found = await attempt(() => sendFile<ScoresPreview>(path, chosen.file, fields()))
    // Another file may have been chosen while this one was read.
    if (source() === chosen) setPreview(found)
  }
  const choose = (file: File | null) => void read(file && { file, commandId: newCommandId() })
  const bring = async (from: Source) => {
    const sent = { ...fields(), commandId: from.commandId }
    const done = await attempt(() => sendFile<{ scores: number }>(`${props.path}/scores/import`, from.file, sent))
    if (!done) return
    sayDone(t('outcomes.brought', { n: formatNumber(done.scores) }))
    setSource(null)
    setPreview(null)
    props.onTaken()
  }
  return (
    <>
      <Template href={`${props.path}/score-template.xlsx`} />
      <Show when={props.sessions.length > 1}>
        <Select
          class="max-w-xl"
          label={t('outcomes.scope')}
          value={sessionId()}
          options={[
            { value: '', label: t('outcomes.scopeAll') },
            ...props.sessions.map(({ id, name, place }) => ({ value: id, label: `${name} · ${place}` })),
          ]}
          onChange={(value) => {
            setSessionId(value)
            const before = source()
            if (before) void read({ ...before, commandId: newCommandId() })
          }}
        />
      </Show>
      <FileDrop
        label={t('outcomes.file')}
        hint={t('outcomes.fileHint')}
        file={source()?.file ?? null}
        onFile={choose}
        endings={['.xlsx', '.csv']}
        maxBytes={LARGEST_FILE}
        sizeOf={formatBytes}
        disabled={busy()}
        error={error() ? errorText(error()) : null}
        words={{
          drop: t('common.dropFile'),
          remove: t('common.removeFile'),
          tooLarge: t('common.fileTooLarge', { size: formatBytes(LARGEST_FILE) }),
          wrongKind: t('common.fileWrongKind', { kinds: '.xlsx, .csv' }),
        }}
      />
      <Show when={busy()}>
        <Progress name={t('outcomes.reading')} share={null} />
      </Show>
      <Show when={!busy() && preview()}>
        {(found) => (
          <>
            <FileNotes notes={found().notes} />
            <Show when={found().wrong === 0} fallback={<Problems preview={found()} />}>
              <Verdict
                kind="good"
                title={t('outcomes.sound', { n: found().rows.length })}
                more={t('outcomes.soundMore', { hash: found().fileHash.slice(0, 16) })}
                actions={
                  <Show when={source()}>
                    {(from) => (
                      <Button kind="primary" onClick={() => void bring(from())}>
                        {t('outcomes.bring', { n: found().rows.length })}
                      </Button>
                    )}
                  </Show>
                }
              />
              <FoundScores rows={found().rows} />
            </Show>
          </>
        )}
      </Show>
    </>
  )
}

const Template = (props: { href: string }) => (
  <p class="flex flex-wrap items-center gap-x-4 gap-y-1 text-15">
    <a
      href={props.href}
      download=""
      class="inline-flex min-h-11 items-center gap-2 font-medium no-underline hover:underline"
    >
      <Download class="size-5" aria-hidden="true" />
      {t('outcomes.template')}
    </a>
    <span class="text-13 text-muted">{t('outcomes.templateMore')}</span>
  </p>
)
