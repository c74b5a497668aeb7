import { A } from '@solidjs/router'
import Undo from 'lucide-solid/icons/undo-2'
import { For, Show } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import { formatPoints, points } from '#domain/kit/points'
import type { UnveilingPlace, UnveilingView } from '#domain/rankings/unveiling'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { sayError } from '../desk/say.ts'

/** The next place, a large key for it, and those that were unveiled. */
export function CeremonyRemote(props: { discipline: DisciplineView; of: UnveilingView; onMoved: () => void }) {
  const act = createAct()
  const next = () => props.of.places[props.of.shown]
  const done = () => props.of.places.slice(0, props.of.shown).reverse()
  const step = async (by: 1 | -1) => {
    const path = `/api/disciplines/${props.discipline.id}/unveiling/step`
    if (!(await act.send('POST', path, { shown: props.of.shown, by }))) sayError(act.error)
    props.onMoved()
  }
  return (
    <>
      <Section
        title={t('ceremony.next')}
        more={t('ceremony.shownOf', { n: props.of.shown, total: props.of.places.length })}
      >
        <Show when={next()} fallback={<Finished disciplineId={props.discipline.id} />}>
          {(place) => (
            <div class="grid gap-5">
              <Place of={place()} large />
              <Button
                kind="primary"
                size="large"
                class="!min-h-20 w-full !text-20"
                busy={act.busy}
                onClick={() => void step(1)}
              >
                {t('ceremony.unveil', { rank: place().rank })}
              </Button>
            </div>
          )}
        </Show>
      </Section>
      <Section
        title={t('ceremony.unveiled')}
        actions={
          <Show when={props.of.shown > 0}>
            <Button busy={act.busy} icon={<Undo class="size-5" aria-hidden="true" />} onClick={() => void step(-1)}>
              {t('ceremony.back')}
            </Button>
          </Show>
        }
      >
        <ul class="grid gap-4">
          <For each={done()} fallback={<li class="text-15 text-muted">{t('ceremony.none')}</li>}>
            {(place) => (
              <li>
                <Place of={place} />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </>
  )
}

function Finished(props: { disciplineId: string }) {
  return (
    <p class="flex flex-wrap items-center gap-x-6 text-15">
      {t('ceremony.finished')}
      <A class="inline-flex min-h-11 items-center" href={`/desk/disciplines/${props.disciplineId}/results`}>
        {t('ceremony.toPublish')}
      </A>
    </p>
  )
}

function Place(props: { of: UnveilingPlace; large?: boolean }) {
  return (
    <div class="flex items-baseline gap-4">
      <span
        class="min-w-10 text-end font-semibold"
        classList={{ 'text-48': props.large ?? false, 'text-26': !props.large }}
      >
        {props.of.rank}
      </span>
      <ul class="grid min-w-0 flex-1 gap-1">
        <For each={props.of.entries}>
          {({ name, delegation, total }) => (
            <li class="flex flex-wrap items-baseline gap-x-3">
              <span class="wrap-anywhere min-w-0 font-semibold" classList={{ 'text-20': props.large ?? false }}>
                {name}
              </span>
              <span class="text-15 text-muted">{delegation}</span>
              <span class="ms-auto tabular-nums">{formatPoints(points(total), 2)}</span>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
