import Camera from 'lucide-solid/icons/camera'
import ImageIcon from 'lucide-solid/icons/image'
import UserRound from 'lucide-solid/icons/user-round'
import { createSignal, createUniqueId, type JSX, onCleanup, Show } from 'solid-js'
import type { ApplicationDocument } from '#domain/applications/contract'
import { errorText } from '../../../lib/act.ts'
import { t } from '../../../lib/text/index.ts'
import { classNames } from '../../../ui/class-names.ts'
import { FieldError, labelClass } from '../../../ui/field.tsx'
import { openImage } from './encode-image.ts'
import { PhotoCrop } from './photo-crop.tsx'
import { isLargeEnough } from './photo-frame.ts'
import { sendOwnFile } from './send-own-file.ts'

/** The photo of an application: taken or chosen, laid in the frame, and sent. */
export function PhotoField(props: {
  applicationId: string
  documents: readonly ApplicationDocument[]
  onChange: () => void
  /** Its title stands above it already. */
  bare?: boolean
  error?: string | null
}) {
  const [image, setImage] = createSignal<ImageBitmap | null>(null)
  const [wrong, setWrong] = createSignal<string | null>(null)
  const photo = () => props.documents.find(({ purpose }) => purpose === 'photo')
  const close = () => {
    image()?.close()
    setImage(null)
  }
  onCleanup(close)
  const take = async (file: File | undefined) => {
    setWrong(null)
    if (!file) return
    const opened = await openImage(file)
    if (opened && isLargeEnough(opened)) setImage(opened)
    else setWrong(opened ? t('apply.photoTiny') : t('apply.photoUnreadable'))
  }
  const send = async (file: File) => {
    try {
      await sendOwnFile(props.applicationId, 'photo', file)
      props.onChange()
    } catch (error) {
      setWrong(errorText(error))
    }
    close()
  }
  return (
    <div class="grid gap-2">
      <span class={props.bare ? 'sr-only' : labelClass}>{t('apply.photo')}</span>
      <div class="flex items-start gap-4">
        <div class="grid aspect-7/9 w-28 shrink-0 place-items-center overflow-hidden rounded-md bg-sunken inset-ring inset-ring-line">
          <Show when={photo()} fallback={<UserRound class="size-10 text-faint" aria-hidden="true" />}>
            {(at) => (
              <img
                src={documentUrl(props.applicationId, at().id)}
                alt={t('apply.photoOfYou')}
                class="size-full object-cover"
              />
            )}
          </Show>
        </div>
        <div class="grid min-w-0 gap-2">
          <FileButton icon={<Camera aria-hidden="true" />} name={t('apply.takePhoto')} camera onFile={take} />
          <FileButton icon={<ImageIcon aria-hidden="true" />} name={t('apply.choosePhoto')} onFile={take} />
        </div>
      </div>
      <p class="text-13 text-muted">{t('apply.photoHint')}</p>
      <div role="alert" class="empty:hidden">
        <Show when={wrong() ?? props.error}>{(words) => <FieldError>{words()}</FieldError>}</Show>
      </div>
      <Show when={image()}>{(opened) => <PhotoCrop image={opened()} onDone={send} onCancel={close} />}</Show>
    </div>
  )
}

/** Where an own file is shown. */
export const documentUrl = (applicationId: string, documentId: string): string =>
  `/api/my/applications/${applicationId}/documents/${documentId}`

function FileButton(props: {
  name: string
  icon: JSX.Element
  /** Opens the camera at once, where the device has one. */
  camera?: boolean
  onFile: (file: File | undefined) => Promise<void>
}) {
  const id = createUniqueId()
  return (
    <label
      for={id}
      class={classNames(
        'min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md bg-raised px-4 font-medium text-15 inset-ring inset-ring-strong/60 transition-colors hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent [&_svg]:size-5',
        // A mouse has no camera: there this would be a second way to choose a file.
        props.camera ? 'hidden pointer-coarse:inline-flex' : 'inline-flex',
      )}
    >
      {props.icon}
      {props.name}
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png"
        capture={props.camera ? 'user' : undefined}
        class="sr-only"
        onChange={(event) => {
          const input = event.currentTarget
          void props.onFile(input.files?.[0]).finally(() => {
            // The same file chosen again is a change again.
            input.value = ''
          })
        }}
      />
    </label>
  )
}
