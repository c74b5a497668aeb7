import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js'
import type { CandidatesPreview } from '#domain/applications/bulk-contract'
import { formatNumber } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { readFaces } from './photo-faces.ts'

/** The first faces of an archive beside the names that they are taken for, for a person to look at before the import. */
export function FacesPart(props: { faces: CandidatesPreview['faces']; archive: File }) {
  const [urls, setUrls] = createSignal<ReadonlyMap<string, string>>(new Map())
  createEffect(() => {
    const names = props.faces.map(({ file }) => file)
    let gone = false
    let taken: string[] = []
    void readFaces(props.archive, names).then(
      (read) => {
        taken = [...read.values()]
        if (gone) taken.forEach(URL.revokeObjectURL)
        else setUrls(read)
      },
      (reason) => console.warn('the faces could not be read', reason),
    )
    onCleanup(() => {
      gone = true
      taken.forEach(URL.revokeObjectURL)
      setUrls(new Map())
    })
  })
  return (
    <section class="grid gap-3">
      <h3 class="font-medium text-15">{t('review.faces')}</h3>
      <p class="text-13 text-muted">{t('review.facesMore', { n: formatNumber(props.faces.length) })}</p>
      <ul class="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-x-4 gap-y-5">
        <For each={props.faces}>
          {({ row, name, file }) => (
            <li class="grid content-start gap-1.5">
              <Show
                when={urls().get(file)}
                fallback={<div class="aspect-[35/45] w-full rounded-md border border-line bg-sunken" />}
              >
                {(url) => (
                  <img
                    src={url()}
                    alt={t('review.photoOf', { name })}
                    class="aspect-[35/45] w-full rounded-md border border-line object-cover"
                  />
                )}
              </Show>
              <span class="wrap-anywhere text-13 leading-tight">{name}</span>
              <span class="text-13 text-muted tabular-nums">{t('review.faceRow', { row: formatNumber(row) })}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
