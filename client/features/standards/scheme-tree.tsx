import ChevronRight from 'lucide-solid/icons/chevron-right'
import ChevronsDownUp from 'lucide-solid/icons/chevrons-down-up'
import ChevronsUpDown from 'lucide-solid/icons/chevrons-up-down'
import { For, type JSX, Show } from 'solid-js'
import { formatPoints } from '#domain/kit/points'
import type { DraftCriterion, DraftSubCriterion, SchemeDraft } from '#domain/standards/contract'
import { aspectsOfCriterion, totalOf } from '#domain/standards/totals'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Section } from '../../ui/page.tsx'
import { AspectLine } from './aspect-line.tsx'

/** A scheme to read: criteria that open to sub-criteria, these to aspects with their ladders. */
export function SchemeTree(props: { scheme: SchemeDraft }) {
  let tree: HTMLDivElement | undefined
  const openAll = (open: boolean) => {
    for (const part of tree?.querySelectorAll('details') ?? []) part.open = open
  }
  return (
    <Section
      title={t('standards.content')}
      actions={
        <div class="flex flex-wrap gap-2">
          <Button
            kind="quiet"
            icon={<ChevronsUpDown class="size-5" aria-hidden="true" />}
            onClick={() => openAll(true)}
          >
            {t('standards.openAll')}
          </Button>
          <Button
            kind="quiet"
            icon={<ChevronsDownUp class="size-5" aria-hidden="true" />}
            onClick={() => openAll(false)}
          >
            {t('standards.closeAll')}
          </Button>
        </div>
      }
    >
      <div ref={tree} class="border-line border-b">
        <For each={props.scheme.criteria}>{(criterion) => <CriterionPart criterion={criterion} />}</For>
      </div>
    </Section>
  )
}

function CriterionPart(props: { criterion: DraftCriterion }) {
  const total = () => totalOf(aspectsOfCriterion(props.criterion))
  return (
    <Fold
      strong
      code={props.criterion.code}
      name={props.criterion.name}
      note={<span class="max-sm:hidden">{t('standards.aspectCount', { n: total().count })}</span>}
      marks={formatPoints(total().marks, 2)}
    >
      <For each={props.criterion.subCriteria} fallback={<p class="py-3 text-muted">{t('standards.emptyPart')}</p>}>
        {(subCriterion) => <SubCriterionPart subCriterion={subCriterion} />}
      </For>
    </Fold>
  )
}

function SubCriterionPart(props: { subCriterion: DraftSubCriterion }) {
  const total = () => totalOf(props.subCriterion.aspects)
  return (
    <Fold
      code={props.subCriterion.code}
      name={props.subCriterion.name}
      note={<Show when={props.subCriterion.day}>{(day) => <Badge>{t('standards.day', { n: day() })}</Badge>}</Show>}
      marks={formatPoints(total().marks, 2)}
    >
      <ul>
        <For each={props.subCriterion.aspects} fallback={<li class="py-3 text-muted">{t('standards.emptyPart')}</li>}>
          {(aspect) => <AspectLine aspect={aspect} />}
        </For>
      </ul>
    </Fold>
  )
}

/** A part that opens: its code, its name and its marks on one line. */
function Fold(props: {
  strong?: boolean
  code: string
  name: string
  note?: JSX.Element
  marks: string
  children: JSX.Element
}) {
  return (
    <details class="group/fold border-line border-t">
      <summary
        class={classNames(
          'flex min-h-12 list-none items-center gap-3 py-2 transition-colors hover:bg-hover [&::-webkit-details-marker]:hidden',
          props.strong ? 'text-17 font-semibold' : 'text-15',
        )}
      >
        <ChevronRight
          class="size-5 shrink-0 text-muted transition-transform [details[open]>summary>&]:rotate-90"
          aria-hidden="true"
        />
        <span class={classNames('shrink-0 font-semibold', props.strong ? 'w-6' : 'w-9')}>{props.code}</span>
        <span class="wrap-anywhere min-w-0 flex-1">{props.name}</span>
        <span class="shrink-0 font-normal text-13 text-muted">{props.note}</span>
        <span class="w-16 shrink-0 pe-1 text-end font-medium">{props.marks}</span>
      </summary>
      <div class={props.strong ? 'sm:ps-8' : 'pb-2 sm:ps-8'}>{props.children}</div>
    </details>
  )
}
