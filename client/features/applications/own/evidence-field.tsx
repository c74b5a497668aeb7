import FileText from 'lucide-solid/icons/file-text'
import Trash from 'lucide-solid/icons/trash'
import Upload from 'lucide-solid/icons/upload'
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import type { ApplicationDocument } from '#domain/applications/contract'
import { evidenceRule } from '#domain/applications/photo'
import { createAct, errorText } from '../../../lib/act.ts'
import { ActError } from '../../../lib/act-error.tsx'
import { formatBytes } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { IconButton } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { FieldError, hintClass, labelClass } from '../../../ui/field.tsx'
import { shrinkEvidence } from './encode-image.ts'
import { documentUrl } from './photo-field.tsx'
import { sendOwnFile } from './send-own-file.ts'

/** The files that show that the rest is true: sent one by one as they are chosen. */
export function EvidenceField(props: {
  applicationId: string
  documents: readonly ApplicationDocument[]
  onChange: () => void
  /** Its title stands above it already. */
  bare?: boolean
}) {
  const act = createAct()
  const id = createUniqueId()
  const [sending, setSending] = createSignal(0)
  const [wrong, setWrong] = createSignal<string | null>(null)
  const files = () => props.documents.filter(({ purpose }) => purpose === 'evidence')
  const isFull = () => files().length + sending() >= evidenceRule.files
  const send = async (chosen: readonly File[]) => {
    setWrong(null)
    setSending(chosen.length)
    for (const file of chosen) {
      try {
        const smaller = await shrinkEvidence(file)
        if (smaller.size > evidenceRule.bytes)
          setWrong(t('common.fileTooLarge', { size: formatBytes(evidenceRule.bytes) }))
        else await sendOwnFile(props.applicationId, 'evidence', smaller)
      } catch (error) {
        setWrong(`${file.name}: ${errorText(error)}`)
      }
      setSending((left) => left - 1)
    }
    props.onChange()
  }
  const remove = async (documentId: string) => {
    const done = await act.send('DELETE', `/api/my/applications/${props.applicationId}/documents/${documentId}`)
    if (done) props.onChange()
  }
  return (
    <div class="grid gap-3">
      <span class={props.bare ? 'sr-only' : labelClass}>{t('apply.evidence')}</span>
      <p class={props.bare ? hintClass : `-mt-2 ${hintClass}`}>{t('apply.evidenceHint', { n: evidenceRule.files })}</p>
      <Show when={files().length > 0}>
        <ul class="grid gap-2">
          <For each={files()}>
            {(file) => (
              <li class="flex min-h-14 items-center gap-3 rounded-md bg-raised ps-3 pe-1.5 inset-ring inset-ring-line">
                <Show
                  when={file.type.startsWith('image/')}
                  fallback={<FileText class="size-6 shrink-0 text-muted" aria-hidden="true" />}
                >
                  <img
                    src={documentUrl(props.applicationId, file.id)}
                    alt=""
                    loading="lazy"
                    class="size-10 shrink-0 rounded-sm object-cover"
                  />
                </Show>
                <a
                  href={documentUrl(props.applicationId, file.id)}
                  target="_blank"
                  rel="noreferrer"
                  class="flex min-h-11 min-w-0 flex-1 items-center"
                >
                  <span class="truncate">{file.name}</span>
                </a>
                <IconButton
                  name={t('apply.removeFile', { name: file.name })}
                  icon={<Trash aria-hidden="true" />}
                  disabled={act.busy}
                  onClick={() => void remove(file.id)}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <label
        for={id}
        class={classNames(
          'flex min-h-16 items-center justify-center gap-3 rounded-md border-2 border-strong border-dashed px-4 text-15',
          'transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent',
          isFull() ? 'text-faint' : 'cursor-pointer hover:bg-hover',
        )}
      >
        <Upload class="size-5 text-accent" aria-hidden="true" />
        <span aria-live="polite">
          {sending() > 0 ? t('apply.sendingFiles', { n: sending() }) : t('apply.addFiles')}
        </span>
        <input
          id={id}
          type="file"
          multiple
          accept="image/jpeg,image/png,application/pdf"
          disabled={isFull() || sending() > 0}
          class="sr-only"
          onChange={(event) => {
            const input = event.currentTarget
            const room = evidenceRule.files - files().length
            void send([...(input.files ?? [])].slice(0, room))
            input.value = ''
          }}
        />
      </label>
      <div role="alert" class="empty:hidden">
        <Show when={wrong()}>{(words) => <FieldError>{words()}</FieldError>}</Show>
      </div>
      <ActError of={act} />
    </div>
  )
}
