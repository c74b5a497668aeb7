import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { type JSX, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { useJudge } from './judge-context.ts'

/** What a judge must know of this device whatever they do: it cannot keep marks, or holds another judge's. */
export function Banners(props: { children?: JSX.Element }) {
  const { outbox } = useJudge()
  return (
    <div role="status" class="contents">
      <Show when={outbox.standing().storeError}>
        <Banner urgent>{t('judge.notKept')}</Banner>
      </Show>
      <Show when={outbox.foreign().length > 0 && outbox.foreign()}>
        {(foreign) => (
          <Banner>
            {t('judge.foreign', {
              n: foreign().length,
              name: [...new Set(foreign().map(({ personName }) => personName))].join(', '),
            })}
          </Banner>
        )}
      </Show>
      {props.children}
    </div>
  )
}

/** One line across the page. */
export function Banner(props: { urgent?: boolean; children: JSX.Element }) {
  return (
    <p
      class={classNames(
        'flex items-start gap-2 border-line border-b px-4 py-2.5 text-15',
        props.urgent ? 'bg-refused-soft text-refused' : 'bg-saved-soft text-saved',
      )}
    >
      <TriangleAlert class="mt-0.5 size-5 shrink-0" aria-hidden="true" />
      <span>{props.children}</span>
    </p>
  )
}
