import ArrowUp from 'lucide-solid/icons/arrow-up'
import X from 'lucide-solid/icons/x'
import { For, Show } from 'solid-js'
import type { RankingHead } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'
import { IconButton } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'

/** The modules that break ties, in their order. */
export function TieOrder(props: {
  modules: RankingHead['criteria']
  order: readonly string[]
  onOrder: (codes: readonly string[]) => void
}) {
  const nameOf = (code: string) => props.modules.find((module) => module.code === code)?.name
  const left = () => props.modules.filter(({ code }) => !props.order.includes(code))
  const without = (code: string) => props.order.filter((other) => other !== code)
  const up = (code: string) => {
    const to = Math.max(0, props.order.indexOf(code) - 1)
    return [...without(code).slice(0, to), code, ...without(code).slice(to)]
  }
  return (
    <div class="grid gap-2">
      <ol class="grid empty:hidden">
        <For each={props.order}>
          {(code, i) => (
            <li class="flex items-center gap-2 border-line border-t py-1 first:border-0">
              <span class="min-w-6 text-end text-15 text-faint">{i() + 1}</span>
              <span class="min-w-0 flex-1 text-15">
                <span class="me-2 font-medium">{code}</span>
                {nameOf(code)}
              </span>
              <Show when={i() > 0}>
                <IconButton
                  name={t('rules.tieUp', { code })}
                  icon={<ArrowUp aria-hidden="true" />}
                  onClick={() => props.onOrder(up(code))}
                />
              </Show>
              <IconButton
                name={t('rules.tieRemove', { code })}
                icon={<X aria-hidden="true" />}
                onClick={() => props.onOrder(without(code))}
              />
            </li>
          )}
        </For>
      </ol>
      <Show when={left().length > 0}>
        <Select
          class="max-w-80"
          hideLabel
          label={t('rules.addTie')}
          placeholder={t('rules.addTie')}
          value=""
          options={left().map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          onChange={(code) => props.onOrder([...props.order, code])}
        />
      </Show>
    </div>
  )
}
