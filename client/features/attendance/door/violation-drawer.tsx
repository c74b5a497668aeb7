import Camera from 'lucide-solid/icons/camera'
import X from 'lucide-solid/icons/x'
import { createSignal, For, Show } from 'solid-js'
import type { DoorSeat } from '#domain/attendance/door'
import { evidenceTypes, largestEvidence, mostEvidence } from '#domain/attendance/violations'
import { createAct } from '../../../lib/act.ts'
import { formatBytes } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { Drawer } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-input.tsx'
import { toast } from '../../../ui/toast.tsx'
import { DeskForm } from '../../desk/form.tsx'
import { consequence } from '../consequence.ts'
import { named } from '../words.ts'
import { useDoors } from './doorkeeper.ts'

interface Props {
  readonly sessionId: string
  readonly seat: DoorSeat
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** A violation recorded at the door or in the room: kept on the device with its photos, and sent when there is a network. */
export function ViolationDrawer(props: Props) {
  return (
    <Drawer
      open={props.open}
      onOpen={props.onOpen}
      title={t('checkin.violationTitle')}
      more={t('checkin.violationMore', { name: props.seat.name })}
      closeName={t('common.close')}
    >
      <ViolationForm {...props} />
    </Drawer>
  )
}

function ViolationForm(props: Props) {
  const { keeper, ready } = useDoors()
  const act = createAct()
  const [tried, setTried] = createSignal(false)
  const [ruleId, setRuleId] = createSignal('')
  const [words, setWords] = createSignal('')
  const [photos, setPhotos] = createSignal<readonly File[]>([])
  const send = async () => {
    const { sessionId, seat } = props
    await keeper.reports.add({ sessionId, entryId: seat.entryId, ruleId: ruleId(), words: words().trim() }, photos())
    toast({ state: 'saved', word: t('common.saved'), text: t('checkin.violationKept') })
    props.onOpen(false)
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      buttons={
        <Button type="submit" kind="primary" size="large" disabled={ready.rules().length === 0}>
          {t('checkin.violationSend')}
        </Button>
      }
    >
      <Show when={ready.rules().length > 0} fallback={<p class="text-15 text-muted">{t('checkin.rulesMissing')}</p>}>
        <RadioGroup
          label={t('checkin.violationKind')}
          options={ready.rules().map((rule) => ({
            value: rule.id,
            label: named(rule.name, rule.latinName),
            hint: consequence(rule),
          }))}
          value={ruleId()}
          onChange={setRuleId}
          error={tried() && !ruleId() ? t('checkin.violationKindNeeded') : null}
        />
      </Show>
      <TextArea
        label={t('checkin.violationWords')}
        hint={t('checkin.violationWordsHint')}
        name="words"
        rows={4}
        maxLength={2000}
        value={words()}
        onInput={setWords}
        error={tried() && words().trim().length < 2 ? t('checkin.violationWordsNeeded') : null}
      />
      <Photos photos={photos()} onPhotos={setPhotos} />
    </DeskForm>
  )
}

/** Photos taken with the tablet, or chosen. */
function Photos(props: { photos: readonly File[]; onPhotos: (photos: readonly File[]) => void }) {
  const add = (files: FileList | null) => {
    const fit = Array.from(files ?? []).filter(({ size }) => size <= largestEvidence)
    props.onPhotos([...props.photos, ...fit].slice(0, mostEvidence))
  }
  return (
    <div class="grid gap-2">
      <span class="font-medium text-15">{t('checkin.violationPhotos')}</span>
      <ul class="grid gap-1 empty:hidden">
        <For each={props.photos}>
          {(photo) => (
            <li class="flex min-h-11 items-center gap-3 rounded-md ps-3 text-15 inset-ring inset-ring-line">
              <span class="min-w-0 flex-1 truncate">{photo.name}</span>
              <span class="text-13 text-muted">{formatBytes(photo.size)}</span>
              <IconButton
                name={t('checkin.removePhoto')}
                icon={<X aria-hidden="true" />}
                onClick={() => props.onPhotos(props.photos.filter((one) => one !== photo))}
              />
            </li>
          )}
        </For>
      </ul>
      <label class="inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md px-4 font-medium text-15 inset-ring inset-ring-strong/60 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent">
        <Camera class="size-5" aria-hidden="true" />
        {t('checkin.violationPhotoAdd')}
        <input
          type="file"
          class="sr-only"
          accept={evidenceTypes.join(',')}
          multiple
          onChange={(event) => {
            add(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
      </label>
    </div>
  )
}
