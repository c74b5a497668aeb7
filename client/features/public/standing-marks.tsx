import { Show } from 'solid-js'
import type { ResultView } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'

/** A row of an official result. */
export type OfficialStanding = ResultView['standings'][number]

/** What a standing won, and whether it is the best of its delegation. */
export const Marks = (props: { of: OfficialStanding }) => (
  <span class="inline-flex flex-wrap gap-1.5">
    <Show when={props.of.award}>{(award) => <Badge kind={award()}>{t(`public.${award()}`)}</Badge>}</Show>
    <Show when={props.of.best}>
      <Badge>{t('public.best')}</Badge>
    </Show>
  </span>
)

/** By which module an equal total was parted, for whoever asks. */
export const TieNote = (props: { of: OfficialStanding }) => (
  <Show when={props.of.tieBreak}>
    {(code) => (
      <details class="text-13 font-normal text-muted print:hidden">
        <summary class="cursor-pointer">{t('public.tie')}</summary>
        {t('public.tieBy', { code: code() })}
      </details>
    )}
  </Show>
)
