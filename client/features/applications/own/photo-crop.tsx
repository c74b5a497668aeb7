import Minus from 'lucide-solid/icons/minus'
import Plus from 'lucide-solid/icons/plus'
import { createEffect, createSignal, onCleanup } from 'solid-js'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { encodePhoto } from './encode-image.ts'
import { type FrameView, firstView, mostZoom, partOf, within } from './photo-frame.ts'

/** Lays an image behind a frame of 35 to 45: dragged, pinched, wheeled, or moved by the arrow keys. */
export function PhotoCrop(props: { image: ImageBitmap; onDone: (photo: File) => Promise<void>; onCancel: () => void }) {
  const [view, setView] = createSignal<FrameView>(firstView(props.image))
  const [busy, setBusy] = createSignal(false)
  const show = (change: Partial<FrameView>) => setView((before) => within(props.image, { ...before, ...change }))
  const use = async () => {
    setBusy(true)
    try {
      await props.onDone(await encodePhoto(props.image, view()))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onOpen={props.onCancel}
      title={t('apply.cropTitle')}
      more={t('apply.cropMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={props.onCancel}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={busy()} onClick={() => void use()}>
            {t('apply.usePhoto')}
          </Button>
        </>
      }
    >
      <div class="grid justify-items-center gap-4">
        <Frame image={props.image} view={view()} onView={show} />
        <div class="flex w-full max-w-72 items-center gap-2">
          <IconButton
            name={t('apply.zoomOut')}
            icon={<Minus aria-hidden="true" />}
            onClick={() => show({ zoom: view().zoom / 1.15 })}
          />
          <input
            type="range"
            aria-label={t('apply.zoom')}
            min={1}
            max={mostZoom(props.image)}
            step={0.01}
            value={view().zoom}
            onInput={(event) => show({ zoom: Number(event.currentTarget.value) })}
            class="h-11 min-w-0 flex-1 accent-accent"
          />
          <IconButton
            name={t('apply.zoomIn')}
            icon={<Plus aria-hidden="true" />}
            onClick={() => show({ zoom: view().zoom * 1.15 })}
          />
        </div>
      </div>
    </Dialog>
  )
}

/** So far an arrow key moves the image, as a share of what is shown. */
const KEY_STEP = 0.03
const KEYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

function Frame(props: { image: ImageBitmap; view: FrameView; onView: (change: Partial<FrameView>) => void }) {
  let canvas: HTMLCanvasElement | undefined
  const fingers = new Map<number, { x: number; y: number }>()
  const shown = () => partOf(props.image, props.view)

  createEffect(() => {
    const pen = canvas?.getContext('2d')
    const { x, y, width, height } = shown()
    if (!canvas || !pen) return
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(props.image, x, y, width, height, 0, 0, canvas.width, canvas.height)
  })

  const move = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId)
    if (!before || !canvas) return
    const spread = spreadOf(fingers)
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    const perPixel = shown().width / canvas.clientWidth / fingers.size
    props.onView({
      x: props.view.x - (event.clientX - before.x) * perPixel,
      y: props.view.y - (event.clientY - before.y) * perPixel,
      ...(spread ? { zoom: (props.view.zoom * spreadOf(fingers)) / spread } : {}),
    })
  }
  const wheel = (event: WheelEvent) => {
    event.preventDefault()
    props.onView({ zoom: props.view.zoom * Math.exp(-event.deltaY / 500) })
  }
  const key = (event: KeyboardEvent) => {
    const [x, y] = KEYS[event.key] ?? [0, 0]
    if (x === 0 && y === 0) return
    event.preventDefault()
    props.onView({ x: props.view.x - x * shown().width * KEY_STEP, y: props.view.y - y * shown().height * KEY_STEP })
  }
  const lift = (event: PointerEvent) => fingers.delete(event.pointerId)
  return (
    <div class="relative w-full max-w-64">
      <canvas
        ref={(element) => {
          canvas = element
          // A passive listener could not keep the page from scrolling.
          element.addEventListener('wheel', wheel, { passive: false })
          onCleanup(() => element.removeEventListener('wheel', wheel))
        }}
        width={630}
        height={810}
        tabindex="0"
        role="img"
        aria-label={t('apply.frame')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
        }}
        onPointerMove={move}
        onPointerUp={lift}
        onPointerCancel={lift}
        onKeyDown={key}
        class="aspect-7/9 w-full cursor-grab touch-none rounded-md bg-sunken active:cursor-grabbing"
      />
      <svg
        viewBox="0 0 70 90"
        aria-hidden="true"
        class="pointer-events-none absolute inset-0 fill-none stroke-paper stroke-[0.6] opacity-80 mix-blend-difference"
      >
        <ellipse cx="35" cy="37" rx="17" ry="23" stroke-dasharray="2 1.5" />
        <path d="M8 90c2-16 12-22 27-22s25 6 27 22" stroke-dasharray="2 1.5" />
      </svg>
    </div>
  )
}

/** How far two fingers are apart; 0 where there aren't two. */
function spreadOf(fingers: ReadonlyMap<number, { x: number; y: number }>): number {
  const [a, b] = [...fingers.values()]
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
}
