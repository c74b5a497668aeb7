import FileIcon from 'lucide-solid/icons/file'
import Upload from 'lucide-solid/icons/upload'
import X from 'lucide-solid/icons/x'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { FieldError, type FieldProps, hintClass, labelClass } from './field.tsx'

/** Whether the name ends as one of these endings (".xlsx"), in any case; no endings accept everything. */
export const fits = (name: string, endings: readonly string[]) =>
  endings.length === 0 || endings.some((ending) => name.toLowerCase().endsWith(ending.toLowerCase()))

/** One file, dropped or chosen. It is checked by name and size here only to save a trip; the server judges its content. */
export function FileDrop(
  props: FieldProps & {
    file: File | null
    onFile: (file: File | null) => void
    /** Endings with their dot, such as ".xlsx". */
    endings: readonly string[]
    maxBytes: number
    sizeOf: (bytes: number) => string
    words: { drop: string; remove: string; tooLarge: string; wrongKind: string }
    disabled?: boolean
  },
) {
  const id = createUniqueId()
  const [over, setOver] = createSignal(false)
  const [wrong, setWrong] = createSignal<string | null>(null)
  const take = (file: File | undefined) => {
    if (!file || props.disabled) return
    const fault = !fits(file.name, props.endings)
      ? props.words.wrongKind
      : file.size > props.maxBytes
        ? props.words.tooLarge
        : null
    setWrong(fault)
    props.onFile(fault ? null : file)
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer?.files[0])
  }
  const error = () => wrong() ?? props.error
  return (
    <div class={classNames('grid content-start gap-1.5', props.class)}>
      <span class={labelClass}>{props.label}</span>
      <Show
        when={props.file}
        fallback={
          <label
            for={id}
            onDragOver={hover}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
            class={classNames(
              'grid min-h-36 cursor-pointer place-content-center justify-items-center gap-2 rounded-md border-2 border-dashed px-4 text-center',
              'text-15 text-muted transition-colors hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent',
              over() ? 'border-accent bg-accent-soft' : error() ? 'border-refused' : 'border-strong',
            )}
          >
            <Upload class="size-6 text-accent" aria-hidden="true" />
            {props.words.drop}
            <input
              id={id}
              type="file"
              class="sr-only"
              aria-label={props.label}
              accept={props.endings.join(',')}
              disabled={props.disabled}
              onChange={(event) => take(event.currentTarget.files?.[0])}
            />
          </label>
        }
      >
        {(file) => (
          <div class="flex min-h-14 items-center gap-3 rounded-md bg-raised ps-4 pe-1.5 inset-ring inset-ring-line">
            <FileIcon class="size-5 shrink-0 text-muted" aria-hidden="true" />
            <span class="min-w-0 flex-1 truncate" title={file().name}>
              {file().name}
            </span>
            <span class="text-13 text-muted">{props.sizeOf(file().size)}</span>
            <IconButton
              name={props.words.remove}
              icon={<X aria-hidden="true" />}
              disabled={props.disabled}
              onClick={() => props.onFile(null)}
            />
          </div>
        )}
      </Show>
      <Show when={props.hint}>
        <span class={hintClass}>{props.hint}</span>
      </Show>
      <Show when={error()}>
        <FieldError>{error()}</FieldError>
      </Show>
    </div>
  )
}
