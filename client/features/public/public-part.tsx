import { type JSX, Show } from 'solid-js'
import { InvalidError, RefusedError } from '../../lib/http.ts'
import type { RemoteData } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { NotFound } from '../people/not-found.tsx'

/** What a public page reads from the server. What is not there, or not announced yet, is a page that does not exist. */
export function PublicPart<Data>(props: { of: RemoteData<Data>; children: (data: () => Data) => JSX.Element }) {
  const isMissing = () => props.of.error instanceof RefusedError || props.of.error instanceof InvalidError
  return (
    <Show when={!isMissing()} fallback={<NotFound />}>
      <Remote of={props.of}>{props.children}</Remote>
    </Show>
  )
}
