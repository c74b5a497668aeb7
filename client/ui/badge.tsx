import type { JSX } from 'solid-js'
import { classNames } from './class-names.ts'

const KINDS = {
  plain: 'bg-hover text-muted',
  accent: 'bg-accent-soft text-accent inset-ring inset-ring-accent/25',
  gold: 'bg-gold-fill text-on-award',
  silver: 'bg-silver-fill text-on-award',
  bronze: 'bg-bronze-fill text-on-award',
  medallion: 'text-gold inset-ring inset-ring-gold-fill',
}

/** A short word about a thing. Gold, silver, bronze and medallion are for awards alone. */
export function Badge(props: { kind?: keyof typeof KINDS; children: JSX.Element }) {
  return (
    <span
      class={classNames(
        'inline-flex items-center gap-1 align-middle whitespace-nowrap rounded-full px-2.5 py-0.5 text-13 font-medium',
        KINDS[props.kind ?? 'plain'],
      )}
    >
      {props.children}
    </span>
  )
}
