import BadgeCheck from 'lucide-solid/icons/badge-check'
import { createSignal, For, Show } from 'solid-js'
import type { AccreditationView } from '#domain/organisations/accreditation-contract'
import type { OrganisationView } from '#domain/organisations/view-contract'
import { runners } from '#domain/people/access'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { mayAt } from '../desk/access.ts'
import { AccreditationItem } from './accreditation-item.tsx'
import { ApplyDialog } from './apply-dialog.tsx'
import { decides } from './frame.tsx'

const hasEnded = ({ state, next }: AccreditationView) =>
  state === 'refused' || state === 'withdrawn' || next === 'expired'

/** What an organisation may assess, what it has applied for, and, folded away, what has ended. */
export function AccreditationsPart(props: { view: OrganisationView }) {
  const [applying, setApplying] = createSignal(false)
  const standing = () => props.view.accreditations.filter((one) => !hasEnded(one))
  const ended = () => props.view.accreditations.filter(hasEnded)
  const isOpen = () => props.view.organisation.closedAt === null
  const apply = () => (
    <Show when={isOpen() && mayAt(runners, props.view.organisation.id)}>
      <Button
        kind={decides() ? 'plain' : 'primary'}
        icon={<BadgeCheck class="size-5" aria-hidden="true" />}
        onClick={() => setApplying(true)}
      >
        {t('organisations.apply')}
      </Button>
    </Show>
  )
  return (
    <Section
      title={t('organisations.accreditations')}
      more={t('organisations.accreditationsMore')}
      actions={<Show when={standing().length > 0}>{apply()}</Show>}
    >
      <Show
        when={standing().length > 0}
        fallback={
          <EmptyState
            icon={<BadgeCheck aria-hidden="true" />}
            title={t('organisations.noAccreditation')}
            more={t('organisations.noAccreditationMore')}
            action={apply()}
          />
        }
      >
        <ul class="border-line border-t">
          <For each={standing()}>{(one) => <AccreditationItem of={one} />}</For>
        </ul>
      </Show>
      <Show when={ended().length > 0}>
        <details>
          <summary class="inline-flex min-h-11 cursor-pointer items-center font-medium text-15 text-accent">
            {t('organisations.ended', { n: ended().length })}
          </summary>
          <ul class="border-line border-t">
            <For each={ended()}>{(one) => <AccreditationItem of={one} />}</For>
          </ul>
        </details>
      </Show>
      <ApplyDialog organisationId={props.view.organisation.id} open={applying()} onOpen={setApplying} />
    </Section>
  )
}
