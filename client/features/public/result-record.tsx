import Copy from 'lucide-solid/icons/copy'
import { For, type JSX, Show } from 'solid-js'
import type { ResultVersion, ResultView } from '#domain/rankings/contract'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { IconButton } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'

/** What proves a result: its version, the rules, the fingerprint of its marks, and every version before it. */
export function ResultRecord(props: { result: ResultView; versions: readonly ResultVersion[] }) {
  return (
    <section class="grid gap-4 border-line border-t pt-5 break-inside-avoid">
      <div class="max-w-160">
        <h2 class="text-20">{t('public.record')}</h2>
        <p class="text-15 text-muted text-pretty">{t('public.recordMore')}</p>
      </div>
      <dl class="grid gap-x-8 gap-y-1 text-15 sm:grid-cols-[max-content_1fr]">
        <Fact name={t('public.inputHash')}>
          <Fingerprint hash={props.result.inputHash} />
        </Fact>
        <Fact name={t('public.ruleVersion')}>{props.result.ruleVersion}</Fact>
        <Show when={props.versions.length > 1}>
          <Fact name={t('public.earlierVersions')}>
            <ul>
              <For each={props.versions}>
                {({ version, publishedAt, inputHash }) => (
                  <li>
                    {t('public.version', { n: version })} · {formatDateTime(publishedAt)} ·{' '}
                    <code class="font-mono text-13">{short(inputHash)}</code>
                  </li>
                )}
              </For>
            </ul>
          </Fact>
        </Show>
      </dl>
    </section>
  )
}

const Fact = (props: { name: string; children: JSX.Element }) => (
  <>
    <dt class="py-1.5 text-muted">{props.name}</dt>
    <dd class="min-w-0 py-1.5 max-sm:pb-3">{props.children}</dd>
  </>
)

const short = (hash: string) => `${hash.slice(0, 8)}…${hash.slice(-8)}`

/** A hash, shortened on screen and whole on paper, with a way to copy it. */
export function Fingerprint(props: { hash: string }) {
  return (
    <span class="inline-flex items-center gap-1">
      <code class="font-mono text-13 print:hidden" title={props.hash}>
        {short(props.hash)}
      </code>
      <code class="hidden font-mono text-13 break-all print:inline">{props.hash}</code>
      <IconButton
        class="-my-3 print:hidden"
        name={t('public.copyHash')}
        icon={<Copy class="!size-4" aria-hidden="true" />}
        onClick={() => void copyHash(props.hash)}
      />
    </span>
  )
}

/** Over plain http a browser may not let a page copy: then it says so. */
async function copyHash(hash: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(hash)
    toast({ text: t('public.hashCopied'), state: 'stored', word: t('common.copied') })
  } catch (error) {
    console.warn('the browser refused to copy', error)
    toast({ text: t('public.copyFailed'), state: 'refused', word: t('common.refused') })
  }
}
