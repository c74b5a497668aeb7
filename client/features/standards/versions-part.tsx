import { For, Show } from 'solid-js'
import type { SchemeVersion } from '#domain/standards/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import type { SchemePlace } from './scheme-place.ts'

/** Every version that a scheme had, the newest first. */
export function VersionsPart(props: { place: SchemePlace }) {
  const remote = createRemote<{ versions: SchemeVersion[] }>(() => `${props.place.api}/versions`)
  return (
    <Section title={t('editor.versions')} more={t('editor.versionsMore')}>
      <Remote of={remote}>
        {(data) => (
          <ol class="grid">
            <For each={data().versions}>{(version) => <Version of={version} at={props.place.page} />}</For>
          </ol>
        )}
      </Remote>
    </Section>
  )
}

function Version(props: { of: SchemeVersion; at: string }) {
  const { of } = props
  return (
    <li class="grid gap-x-4 gap-y-1 border-line border-t py-3 first:border-t-0 sm:grid-cols-[6rem_1fr_auto]">
      <span class="font-semibold">{t('editor.version', { n: of.version })}</span>
      <div class="wrap-anywhere grid min-w-0 gap-0.5 text-15">
        <p>{originText(of)}</p>
        <p class="text-13 text-muted">
          {[formatDateTime(of.at), of.by, of.marks > 0 && t('editor.marksThen', { n: of.marks })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Show when={of.reason}>{(reason) => <p class="text-15">{t('editor.because', { reason: reason() })}</p>}</Show>
      </div>
      <div class="flex gap-4 text-15">
        <a class="inline-flex min-h-11 items-center" href={`${props.at}/versions/${of.version}`}>
          {t('editor.read')}
        </a>
        <Show when={of.version > 1}>
          <a
            class="inline-flex min-h-11 items-center"
            href={`${props.at}/compare?from=${of.version - 1}&to=${of.version}`}
          >
            {t('editor.compareBefore')}
          </a>
        </Show>
      </div>
    </li>
  )
}

const originText = ({ origin, fileName }: SchemeVersion): string =>
  origin === 'editor' ? t('editor.fromEditor') : t('editor.fromWorkbook', { file: fileName ?? '' })
