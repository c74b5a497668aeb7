import type { JSX } from 'solid-js'

/** A part of an application under its own small heading. */
export function Part(props: { title: string; more?: JSX.Element; actions?: JSX.Element; children: JSX.Element }) {
  return (
    <section class="grid min-w-0 content-start gap-3 border-line border-t pt-4">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 class="flex-1 basis-40 font-semibold text-17">{props.title}</h3>
        {props.actions}
      </div>
      {props.more}
      {props.children}
    </section>
  )
}
