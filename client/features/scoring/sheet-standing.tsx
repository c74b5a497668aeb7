import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleDashed from 'lucide-solid/icons/circle-dashed'
import { For, Show } from 'solid-js'
import { formatPoints, points, sumPoints } from '#domain/kit/points'
import type { SheetView } from '#domain/scoring/contract'
import { t } from '../../lib/text/index.ts'
import type { OpenSheet } from './sheet-drawer.tsx'
import { SheetBadge } from './sheet-look.tsx'

/** Where a sheet stands: its state, its points so far, and who has signed. */
export function SheetStanding(props: { sheet: OpenSheet; view: SheetView | null }) {
  const maximum = () => formatPoints(sumPoints(props.sheet.aspects.map((aspect) => points(aspect.maximum))))
  const signed = (personId: string) => props.view?.signedBy.includes(personId) ?? false
  return (
    <div class="grid gap-4">
      <div class="flex flex-wrap items-end justify-between gap-3">
        <div class="grid justify-items-start gap-1.5">
          <SheetBadge
            state={props.view?.state ?? 'open'}
            share={props.view && props.view.aspects > 0 ? props.view.decided / props.view.aspects : 0}
          />
          <span class="text-13 text-muted">
            {t('sessions.aspectsOf', { n: props.view?.decided ?? 0, total: props.sheet.aspects.length })}
          </span>
        </div>
        <p class="whitespace-nowrap">
          <span class="text-34 font-semibold">{props.view?.points ?? '0'}</span>{' '}
          <span class="text-15 text-muted">{t('sessions.ofMaximum', { n: maximum() })}</span>
        </p>
      </div>
      <ul class="flex flex-wrap gap-x-5 gap-y-1.5 text-13" aria-label={t('sessions.signatures')}>
        <For each={props.sheet.judges}>{(judge) => <Signature name={judge.name} given={signed(judge.personId)} />}</For>
        <Signature name={t('sessions.chiefJudge')} given={props.view?.confirmed ?? false} />
      </ul>
    </div>
  )
}

function Signature(props: { name: string; given: boolean }) {
  return (
    <li class="inline-flex max-w-full items-center gap-1.5">
      <Show
        when={props.given}
        fallback={<CircleDashed class="size-4 shrink-0 text-faint" role="img" aria-label={t('sessions.notSigned')} />}
      >
        <CircleCheck class="size-4 shrink-0 text-stored" role="img" aria-label={t('sessions.signedBy')} />
      </Show>
      <span class="truncate">{props.name}</span>
    </li>
  )
}
