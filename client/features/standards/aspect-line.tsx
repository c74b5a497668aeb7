import { For, Show } from 'solid-js'
import { formatPoints, parsePoints, zero } from '#domain/kit/points'
import type { DraftAspect } from '#domain/standards/contract'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { howText } from './measure-words.ts'

/** An aspect in full: what is looked at, how it is marked, its ladder, its maximum. */
export function AspectLine(props: { aspect: DraftAspect }) {
  const maximum = () => {
    const text = props.aspect.maximum
    return text === null ? '–' : formatPoints(parsePoints(text) ?? zero, 2)
  }
  return (
    <li class="flex gap-3 border-line border-t py-3">
      <span class="w-12 shrink-0 text-13 leading-[1.6rem] text-muted">{props.aspect.code}</span>
      <div class="wrap-anywhere grid min-w-0 flex-1 gap-1.5">
        <p class="whitespace-pre-line">{props.aspect.description || '–'}</p>
        <Show when={props.aspect.explanation}>
          <p class="whitespace-pre-line text-13 text-muted">{props.aspect.explanation}</p>
        </Show>
        <Show when={props.aspect.requirement}>
          <p class="whitespace-pre-line text-13 text-muted">
            {t('standards.requirement', { text: props.aspect.requirement })}
          </p>
        </Show>
        <Show when={props.aspect.ladder}>
          {(ladder) => (
            <ol class="grid gap-1 text-13" aria-label={t('standards.ladder')}>
              <For each={ladder()}>
                {(rung) => (
                  <li class="flex gap-2.5">
                    <span class="grid size-5 shrink-0 place-items-center rounded-full bg-hover font-semibold">
                      {rung.score}
                    </span>
                    <span class="min-w-0 text-muted">{rung.description || t('standards.undescribed')}</span>
                  </li>
                )}
              </For>
            </ol>
          )}
        </Show>
        <p class="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-faint">
          <Badge kind={props.aspect.kind === 'measurement' ? 'plain' : 'accent'}>
            {t(`standards.${props.aspect.kind}`)}
          </Badge>
          <Show when={howText(props.aspect)}>{(how) => <span>{how()}</span>}</Show>
          <Show when={props.aspect.section}>{(code) => <span>{t('standards.sectionOf', { code: code() })}</span>}</Show>
        </p>
      </div>
      <span class="w-16 shrink-0 pe-1 text-end font-medium">{maximum()}</span>
    </li>
  )
}
