import ScanQrCode from 'lucide-solid/icons/scan-qr-code'
import Search from 'lucide-solid/icons/search'
import Undo2 from 'lucide-solid/icons/undo-2'
import { createSignal, Show } from 'solid-js'
import { openQrReader } from '../../../lib/read-qr.ts'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { boxClass } from '../../../ui/field.tsx'
import { Scanner } from '../../../ui/scanner.tsx'
import { ArrivalCard } from './arrival-card.tsx'
import { toneOf } from './arrival-words.ts'
import type { AtDoor } from './at-door.ts'

/** Where somebody is found: by the camera, by a typed number; and what is to be said of them. */
export function FindPanel(props: { door: AtDoor }) {
  const [scanning, setScanning] = createSignal(false)
  const [text, setText] = createSignal('')
  let input: HTMLInputElement | undefined
  let card: HTMLDivElement | undefined

  const find = (what: string) => {
    const found = props.door.find(what)
    // A hall is loud and eyes are on the person: a tablet that can, is felt.
    navigator.vibrate?.(toneOf(found) === 'good' ? 40 : [90, 60, 90])
    // Enter again lets them in.
    queueMicrotask(() => card?.querySelector<HTMLButtonElement>('[data-primary]')?.focus())
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!text().trim()) return
    find(text())
    setText('')
  }
  return (
    <section class="grid content-start gap-4 lg:sticky lg:top-20 lg:self-start" data-find>
      <form onSubmit={submit} class="grid gap-1.5">
        <label for="find" class="font-medium text-15">
          {t('checkin.find')}
        </label>
        <span class="flex gap-2">
          <input
            ref={input}
            id="find"
            name="find"
            type="text"
            inputmode="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            enterkeyhint="search"
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
            class={`${boxClass} min-h-14 flex-1 text-20`}
          />
          <IconButton
            type="submit"
            size="large"
            kind="plain"
            name={t('checkin.lookUp')}
            icon={<Search aria-hidden="true" />}
          />
          <Button
            size="large"
            kind={scanning() ? 'plain' : 'primary'}
            aria-pressed={scanning()}
            icon={<ScanQrCode class="size-6" aria-hidden="true" />}
            onClick={() => setScanning(!scanning())}
          >
            {scanning() ? t('checkin.stopScan') : t('checkin.scan')}
          </Button>
        </span>
        <span class="text-13 text-muted max-sm:hidden">{t('checkin.findHint')}</span>
      </form>
      <Show when={scanning()}>
        <Scanner
          open={openQrReader}
          onText={find}
          class="aspect-16/10 max-h-72 w-full"
          words={{
            aim: t('checkin.aim'),
            insecure: t('checkin.cameraInsecure'),
            denied: t('checkin.cameraDenied'),
            none: t('checkin.cameraNone'),
          }}
        />
      </Show>
      <div ref={card} class="scroll-mt-20" data-card>
        <ArrivalCard door={props.door} onDone={() => input?.focus({ preventScroll: true })} />
      </div>
      <LastBar door={props.door} />
    </section>
  )
}

/** What was done last, and the way back. */
function LastBar(props: { door: AtDoor }) {
  return (
    <div role="status" class="empty:hidden">
      <Show when={props.door.last()}>
        {(last) => (
          <p class="flex min-h-14 items-center gap-3 rounded-md bg-raised ps-4 pe-2 text-15 inset-ring inset-ring-line">
            <span class="min-w-0 flex-1">
              {last().name === null
                ? t('checkin.manyAbsent', { n: last().act.entryIds.length })
                : t('checkin.done', { name: last().name ?? '', act: t(`checkin.act-${last().act.kind}`) })}
            </span>
            <Button kind="quiet" icon={<Undo2 class="size-5" aria-hidden="true" />} onClick={props.door.undo}>
              {t('checkin.undo')}
            </Button>
          </p>
        )}
      </Show>
    </div>
  )
}
