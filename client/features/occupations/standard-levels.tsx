import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { For, type JSX, Show } from 'solid-js'
import type { KeptScheme } from '#domain/standards/component-scheme'
import type { ComponentRule, Level, LevelRule, StandardContent } from '#domain/standards/standard'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { alternativeWords, componentWord, levelWord, ruleWords } from './requirement-words.ts'
import { schemePage } from './scheme-path.ts'

/** What a standard says, level by level; with `schemes`, also by which scheme each component is marked. */
export function StandardLevels(props: {
  occupationId: string
  content: StandardContent
  schemes?: readonly KeptScheme[]
}) {
  return (
    <For each={props.content.levels}>
      {(rule) => (
        <Section title={levelWord(rule.level)}>
          <div class="grid gap-x-10 gap-y-5 lg:grid-cols-[3fr_2fr]">
            <Part title={t('occupations.components')}>
              <ul class="grid">
                <For each={rule.components}>
                  {(component) => (
                    <ComponentLine rule={component}>
                      <Show when={props.schemes}>
                        {(schemes) => (
                          <SchemeLine
                            occupationId={props.occupationId}
                            level={rule.level}
                            rule={component}
                            kept={schemes().find(
                              (one) => one.level === rule.level && one.component === component.component,
                            )}
                          />
                        )}
                      </Show>
                    </ComponentLine>
                  )}
                </For>
              </ul>
            </Part>
            <Conditions rule={rule} />
          </div>
        </Section>
      )}
    </For>
  )
}

function Part(props: { title: string; children: JSX.Element }) {
  return (
    <div class="min-w-0">
      <h3 class="mb-1 font-medium text-13 text-muted">{props.title}</h3>
      {props.children}
    </div>
  )
}

function Conditions(props: { rule: LevelRule }) {
  return (
    <Part title={t('occupations.conditions')}>
      <ol class="list-decimal ps-5 text-15 marker:text-muted">
        <For each={props.rule.alternatives}>
          {(alternative) => <li class="py-1 ps-1">{alternativeWords(alternative)}</li>}
        </For>
      </ol>
    </Part>
  )
}

function ComponentLine(props: { rule: ComponentRule; children: JSX.Element }) {
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-0.5 border-line border-t py-2 first:border-t-0">
      <div class="min-w-0 flex-1 basis-64">
        <p class="font-medium text-15">{componentWord(props.rule.component)}</p>
        <p class="text-13 text-muted">{ruleWords(props.rule)}</p>
        <Show when={props.rule.equipment.length > 0}>
          <p class="wrap-anywhere text-13 text-muted">
            {t('occupations.equipment')} · {props.rule.equipment.join('、')}
          </p>
        </Show>
      </div>
      {props.children}
    </li>
  )
}

/** The scheme of a component: a link for those who keep it. A total that doesn't fit the maximum is said. */
function SchemeLine(props: {
  occupationId: string
  level: Level | null
  rule: ComponentRule
  kept: KeptScheme | undefined
}) {
  const isKeeper = () => may(['administrator', 'authority'])
  const word = () =>
    props.kept
      ? t('occupations.schemeKept', { total: props.kept.total })
      : t(isKeeper() ? 'occupations.setScheme' : 'occupations.noScheme')
  return (
    <div class="grid justify-items-start text-15 sm:justify-items-end">
      <Show when={isKeeper()} fallback={<span class="text-13 text-muted">{word()}</span>}>
        <a
          class="inline-flex min-h-11 items-center"
          href={schemePage(props.occupationId, { level: props.level, component: props.rule.component })}
        >
          {word()}
        </a>
      </Show>
      <Show when={props.kept && Number(props.kept.total) !== Number(props.rule.maximum) && props.kept}>
        {(kept) => (
          <span class="inline-flex items-center gap-1.5 text-13 text-saved">
            <TriangleAlert class="size-4 shrink-0" aria-hidden="true" />
            {t('occupations.schemeDiffers', { total: kept().total, maximum: props.rule.maximum })}
          </span>
        )}
      </Show>
    </div>
  )
}
