import { createSignal, type JSX } from 'solid-js'
import { useMarking } from './marking.ts'
import { followOf, swipeOf, type Travel } from './swipe.ts'

/** The middle of the screen: it follows a finger across, and a swipe goes to the next or previous entry. */
export function Swipes(props: { children: JSX.Element }) {
  const marking = useMarking()
  const [shift, setShift] = createSignal(0)
  let start: { x: number; y: number } | null = null

  const travel = ({ clientX, clientY }: Touch): Travel => ({
    x: clientX - (start?.x ?? clientX),
    y: clientY - (start?.y ?? clientY),
  })
  const begin = ({ touches: [touch, second] }: TouchEvent) => {
    start = touch && !second ? { x: touch.clientX, y: touch.clientY } : null
  }
  const move = ({ touches: [touch] }: TouchEvent) => {
    if (!touch || !start) return
    setShift(followOf(travel(touch), { next: marking.canGo({ entry: 1 }), previous: marking.canGo({ entry: -1 }) }))
  }
  const end = ({ changedTouches: [touch] }: TouchEvent) => {
    const swipe = touch && start ? swipeOf(travel(touch)) : null
    start = null
    setShift(0)
    if (swipe) marking.goEntry(swipe === 'next' ? 1 : -1)
  }
  return (
    <main
      class="min-h-0 flex-1 touch-pan-y touch-pinch-zoom translate-x-(--shift)"
      classList={{ 'transition-transform': shift() === 0 }}
      style={{ '--shift': `${shift()}px` }}
      onTouchStart={begin}
      onTouchMove={move}
      onTouchEnd={end}
      onTouchCancel={() => {
        start = null
        setShift(0)
      }}
    >
      {props.children}
    </main>
  )
}
