import ExternalLink from 'lucide-solid/icons/external-link'
import { For, Match, Show, Switch } from 'solid-js'
import type { ApplicationDocument } from '#domain/applications/contract'
import type { ApplicationReview } from '#domain/applications/review-contract'
import { t } from '../../../lib/text/index.ts'
import { EmptyState } from '../../../ui/states.tsx'

/** The photo and everything that shows that the form is true, beside it. */
export function DocumentsPart(props: { of: ApplicationReview }) {
  const photo = () => props.of.documents.find(({ purpose }) => purpose === 'photo')
  const evidence = () => props.of.documents.filter(({ purpose }) => purpose === 'evidence')
  const url = ({ id }: ApplicationDocument) => `/api/applications/${props.of.id}/documents/${id}`
  return (
    <section aria-label={t('review.documents')} class="grid min-w-0 content-start gap-5">
      <Show when={photo()} fallback={evidence().length > 0 && <p class="text-15 text-saved">{t('review.noPhoto')}</p>}>
        {(file) => (
          <a href={url(file())} target="_blank" rel="noreferrer" class="w-fit">
            <img
              src={url(file())}
              alt={t('review.photoOf', { name: props.of.name })}
              class="aspect-7/9 w-44 rounded-md bg-sunken object-cover inset-ring inset-ring-line"
            />
          </a>
        )}
      </Show>
      <For
        each={evidence()}
        fallback={
          <Show when={!photo()}>
            <EmptyState title={t('review.noDocuments')} />
          </Show>
        }
      >
        {(file) => (
          <figure class="grid min-w-0 gap-2">
            <figcaption class="flex min-w-0 items-center gap-3 text-15">
              <span class="wrap-anywhere min-w-0 flex-1">{file.name}</span>
              <a
                href={url(file)}
                target="_blank"
                rel="noreferrer"
                title={t('review.open')}
                class="inline-flex min-h-11 shrink-0 items-center gap-1.5 text-13"
              >
                <ExternalLink class="size-4" aria-hidden="true" />
                {t('review.open')}
              </a>
            </figcaption>
            <Switch>
              <Match when={file.type.startsWith('image/')}>
                <img
                  src={url(file)}
                  alt={file.name}
                  loading="lazy"
                  class="max-h-[32rem] w-full rounded-md bg-sunken object-contain inset-ring inset-ring-line"
                />
              </Match>
              <Match when={file.type === 'application/pdf'}>
                <iframe
                  src={url(file)}
                  title={file.name}
                  loading="lazy"
                  class="h-[32rem] w-full rounded-md bg-sunken inset-ring inset-ring-line"
                />
              </Match>
            </Switch>
          </figure>
        )}
      </For>
    </section>
  )
}
