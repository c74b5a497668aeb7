import { classNames } from '../../ui/class-names.ts'

/** A thin bar for a share from 0 to 1. What it means is said in words beside it. */
export function Meter(props: { share: number; class?: string }) {
  return (
    <span class={classNames('block h-1 overflow-hidden rounded-full bg-hover', props.class)} aria-hidden="true">
      <span
        class="block h-full origin-left rounded-full bg-accent transition-transform"
        style={{ transform: `scaleX(${Math.min(1, Math.max(0, props.share))})` }}
      />
    </span>
  )
}
