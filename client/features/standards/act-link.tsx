import type { JSX } from 'solid-js'

/** A link that looks like the acts beside it: to another page, or to a file. */
export function ActLink(props: { href: string; download?: boolean; icon: JSX.Element; word: string }) {
  return (
    <a
      class="inline-flex min-h-11 items-center gap-2 rounded-10 px-4 text-15 text-accent hover:bg-hover"
      href={props.href}
      download={props.download ? '' : undefined}
    >
      {props.icon}
      {props.word}
    </a>
  )
}
