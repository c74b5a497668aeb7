import { useSearchParams } from '@solidjs/router'
import X from 'lucide-solid/icons/x'
import { Show } from 'solid-js'
import { formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { IconButton } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** What the reader looks for, kept in the address so that "our team's rows" can be shared. */
export function createFind(): { readonly text: () => string; readonly setText: (text: string) => void } {
  const [params, setParams] = useSearchParams<{ q: string }>()
  return {
    text: () => params.q ?? '',
    setText: (text) => setParams({ q: text || null }, { replace: true, scroll: false }),
  }
}

/** The field that finds a competitor, and how many it found. */
export function FindEntry(props: { text: string; onText: (text: string) => void; found: number; all: number }) {
  return (
    <search class="flex min-w-0 flex-1 basis-64 items-center gap-3 sm:max-w-md print:hidden">
      <TextInput
        class="min-w-0 flex-1"
        type="search"
        hideLabel
        label={t('public.find')}
        placeholder={t('public.find')}
        autocomplete="off"
        enterkeyhint="search"
        value={props.text}
        onInput={props.onText}
        end={
          <Show when={props.text}>
            <IconButton name={t('public.clearFind')} icon={<X aria-hidden="true" />} onClick={() => props.onText('')} />
          </Show>
        }
      />
      <span role="status" class={props.text ? 'text-15 whitespace-nowrap text-muted' : 'sr-only'}>
        <Show when={props.text}>
          {t('public.found', { n: formatNumber(props.found), total: formatNumber(props.all) })}
        </Show>
      </span>
    </search>
  )
}
