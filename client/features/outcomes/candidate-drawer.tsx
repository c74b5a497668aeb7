import { createSignal, For, Show } from 'solid-js'
import { ticketNumber } from '#domain/attendance/tickets'
import type { PartRule } from '#domain/outcomes/contract'
import type { BatchOutcomes, CandidateOutcome, PartOutcome } from '#domain/outcomes/views'
import { formatDate } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Facts } from '../desk/facts.tsx'
import { PartLook } from './candidate-table.tsx'
import { EnterScore } from './enter-score.tsx'
import { componentName, offeringName } from './names.ts'

/** A candidate beside the list: every component with where its points come from, and the way to enter one. */
export function CandidateDrawer(props: {
  candidate: CandidateOutcome | undefined
  outcomes: BatchOutcomes
  mayEnter: boolean
  onClose: () => void
  onDone: () => void
}) {
  const offering = () => props.outcomes.offerings.find(({ id }) => id === props.candidate?.offeringId)
  const [entering, setEntering] = createSignal<PartOutcome | null>(null)
  const ruleOf = (part: PartOutcome) => offering()?.parts.find(({ component }) => component === part.component)
  return (
    <>
      <Drawer
        open={props.candidate !== undefined}
        onOpen={(open) => !open && props.onClose()}
        title={props.candidate?.name ?? ''}
        more={offering() && offeringName(offering() as NonNullable<ReturnType<typeof offering>>)}
        closeName={t('common.close')}
      >
        <Show when={props.candidate}>
          {(one) => (
            <div class="grid gap-6">
              <Facts
                class="grid-cols-2"
                facts={[
                  { name: t('outcomes.ticket'), value: ticketText(one().ticket) },
                  { name: t('outcomes.document'), value: one().document ?? '–' },
                  { name: t('outcomes.employer'), value: one().delegation ?? '–' },
                  { name: t('outcomes.overall'), value: t(`outcomes.overall-${one().overall}`) },
                ]}
              />
              <ul class="grid border-line border-b">
                <For each={one().parts}>
                  {(part) => (
                    <Part
                      part={part}
                      rule={ruleOf(part)}
                      onEnter={props.mayEnter ? () => setEntering(part) : undefined}
                    />
                  )}
                </For>
              </ul>
            </div>
          )}
        </Show>
      </Drawer>
      <EnterScore
        part={entering()}
        name={props.candidate?.name ?? ''}
        maximum={(entering() && ruleOf(entering() as PartOutcome)?.maximum) ?? '100'}
        onClose={() => setEntering(null)}
        onDone={() => {
          setEntering(null)
          props.onDone()
        }}
      />
    </>
  )
}

const ticketText = (ticket: number | null) => (ticket === null ? '–' : ticketNumber(ticket))

function Part(props: { part: PartOutcome; rule: PartRule | undefined; onEnter: (() => void) | undefined }) {
  const notes = () =>
    [
      props.rule && t('outcomes.passMark', { pass: props.rule.pass, maximum: props.rule.maximum }),
      props.part.number !== null && `${t('outcomes.number')} ${props.part.number}`,
      props.part.source && t(`outcomes.source-${props.part.source}`),
      props.part.validUntil && t('outcomes.validUntil', { day: formatDate(props.part.validUntil) }),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t py-3">
      <div class="min-w-0 flex-1 basis-56">
        <div class="flex flex-wrap gap-x-3">
          <span class="font-medium">{componentName(props.part.component)}</span>
          <PartLook part={props.part} />
        </div>
        <div class="text-13 text-muted">{notes()}</div>
      </div>
      <Show when={props.onEnter && props.part.entryId && !props.rule?.byMarks}>
        <Button onClick={() => props.onEnter?.()}>{t('outcomes.enter')}</Button>
      </Show>
      <Show when={props.rule?.byMarks}>
        <span class="text-13 text-muted">{t('outcomes.byMarks')}</span>
      </Show>
    </li>
  )
}
