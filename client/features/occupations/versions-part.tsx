import { For, Show } from 'solid-js'
import type { StandardVersion } from '#domain/standards/occupation-contract'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'

/** Every version that an occupation's standard had, the newest first: who saved it, when and why. */
export function VersionsPart(props: { page: string; versions: readonly StandardVersion[] }) {
  return (
    <Section title={t('occupations.versions')} more={t('occupations.versionsMore')}>
      <ol class="grid">
        <For each={props.versions}>{(version) => <Version of={version} page={props.page} />}</For>
      </ol>
    </Section>
  )
}

function Version(props: { of: StandardVersion; page: string }) {
  return (
    <li class="grid gap-x-4 gap-y-1 border-line border-t py-3 first:border-t-0 sm:grid-cols-[6rem_1fr_auto]">
      <span class="font-semibold">{t('occupations.version', { n: props.of.version })}</span>
      <div class="wrap-anywhere grid min-w-0 gap-0.5 text-15">
        <p>{props.of.reason ? t('occupations.because', { reason: props.of.reason }) : t('occupations.first')}</p>
        <p class="text-13 text-muted">{[formatDateTime(props.of.at), props.of.by].filter(Boolean).join(' · ')}</p>
      </div>
      <div class="flex gap-4 text-15">
        <a class="inline-flex min-h-11 items-center" href={`${props.page}/standards/${props.of.version}`}>
          {t('occupations.read')}
        </a>
        <Show when={props.of.version > 1}>
          <a
            class="inline-flex min-h-11 items-center"
            href={`${props.page}/compare?from=${props.of.version - 1}&to=${props.of.version}`}
          >
            {t('occupations.compareBefore')}
          </a>
        </Show>
      </div>
    </li>
  )
}
