import Download from 'lucide-solid/icons/download'
import { createSignal, type JSX, Show } from 'solid-js'
import { errorText } from '../../lib/act.ts'
import { formatBytes } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Section } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { LARGEST_FILE, sendFile } from './send-file.ts'

/**
 * Brings a table in: a file is chosen, the server says at `previewPath` what is in it, and `children` show that, with the
 * button that imports it.
 */
export function TableImport<Preview>(props: {
  title: string
  more: string
  fileLabel: string
  fileHint: string
  template: { href: string; more: string }
  previewPath: string
  onCancel: () => void
  children: (found: Preview, file: File) => JSX.Element
}) {
  const [source, setSource] = createSignal<File | null>(null)
  const [preview, setPreview] = createSignal<Preview | null>(null)
  const [reading, setReading] = createSignal(false)
  const [error, setError] = createSignal<unknown>(null)
  const read = async (chosen: File | null) => {
    setSource(chosen)
    setPreview(null)
    setError(null)
    if (!chosen) return
    setReading(true)
    const found = await sendFile<Preview>(props.previewPath, chosen, {}).catch((reason: unknown) => {
      setError(reason)
      return null
    })
    setReading(false)
    // Another file may have been chosen while this one was read.
    if (source() === chosen) setPreview(() => found)
  }
  const shown = () => {
    const [found, from] = [preview(), source()]
    return found !== null && from !== null ? { found, from } : null
  }
  return (
    <>
      <Section
        title={props.title}
        more={props.more}
        actions={<Button onClick={() => props.onCancel()}>{t('common.cancel')}</Button>}
      >
        <Stepper
          name={t('registration.steps')}
          steps={[t('registration.stepChoose'), t('registration.stepCheck')]}
          at={preview() ? 1 : 0}
          onGo={() => void read(null)}
          words={{ done: t('common.stepDone') }}
        />
        <Template {...props.template} />
        <FileDrop
          label={props.fileLabel}
          hint={props.fileHint}
          file={source()}
          onFile={(file) => void read(file)}
          endings={['.xlsx', '.csv']}
          maxBytes={LARGEST_FILE}
          sizeOf={formatBytes}
          disabled={reading()}
          error={error() ? errorText(error()) : null}
          words={{
            drop: t('common.dropFile'),
            remove: t('common.removeFile'),
            tooLarge: t('common.fileTooLarge', { size: formatBytes(LARGEST_FILE) }),
            wrongKind: t('common.fileWrongKind', { kinds: '.xlsx, .csv' }),
          }}
        />
        <Show when={reading()}>
          <Progress name={t('registration.reading')} share={null} />
        </Show>
      </Section>
      <Show when={shown()} keyed>
        {({ found, from }) => props.children(found, from)}
      </Show>
    </>
  )
}

function Template(props: { href: string; more: string }) {
  return (
    <p class="flex flex-wrap items-center gap-x-4 gap-y-1 text-15">
      <a
        href={props.href}
        download=""
        class="inline-flex min-h-11 items-center gap-2 font-medium no-underline hover:underline"
      >
        <Download class="size-5" aria-hidden="true" />
        {t('registration.template')}
      </a>
      <span class="text-13 text-muted">{props.more}</span>
    </p>
  )
}
