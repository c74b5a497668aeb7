import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleX from 'lucide-solid/icons/circle-x'
import ShieldCheck from 'lucide-solid/icons/shield-check'
import { createSignal, For, Show } from 'solid-js'
import type { AuditFault, AuditReport } from '#domain/audit/contract'
import { errorText } from '../../lib/act.ts'
import { api } from '../../lib/http.ts'
import { formatNumber } from '../../lib/text/format.ts'
import { findText, t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { FieldError } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'

/** Computes all chains of the system anew, and reports. */
export function VerifyChains() {
  const [busy, setBusy] = createSignal(false)
  const [report, setReport] = createSignal<AuditReport | null>(null)
  const [error, setError] = createSignal<unknown>(null)
  const verify = async () => {
    setBusy(true)
    setError(null)
    setReport(null)
    try {
      setReport(await api.get<AuditReport>('/api/audit/verify'))
    } catch (reason) {
      setError(reason)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Section
      title={t('audit.chains')}
      more={t('audit.verifyMore')}
      actions={
        <Button icon={<ShieldCheck class="size-5" aria-hidden="true" />} busy={busy()} onClick={() => void verify()}>
          {t('audit.verify')}
        </Button>
      }
    >
      <div role="status" class="grid gap-3 empty:hidden">
        <Show when={busy()}>
          <Progress name={t('audit.verifying')} share={null} />
        </Show>
        <Show when={error()}>{(reason) => <FieldError>{errorText(reason())}</FieldError>}</Show>
        <Show when={report()}>{(found) => <Report report={found()} />}</Show>
      </div>
    </Section>
  )
}

function Report(props: { report: AuditReport }) {
  const counts = () => ({ chains: formatNumber(props.report.chains), entries: formatNumber(props.report.entries) })
  return (
    <Show
      when={props.report.faults.length > 0}
      fallback={
        <p class="flex items-start gap-2 text-15 text-stored">
          <CircleCheck class="mt-0.5 size-5 shrink-0" aria-hidden="true" />
          {t('audit.verifySound', counts())}
        </p>
      }
    >
      <p class="flex items-start gap-2 text-15 font-medium text-refused">
        <CircleX class="mt-0.5 size-5 shrink-0" aria-hidden="true" />
        {t('audit.verifyFaults', { n: props.report.faults.length })}
      </p>
      <ul class="grid gap-2 text-15">
        <For each={props.report.faults}>
          {(fault) => (
            <li class="border-line border-t pt-2">
              <span class="font-medium">{t(`audit.fault-${fault.fault}`)}</span>
              <span class="block font-mono text-13 text-muted break-all">{whereOf(fault)}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

function whereOf({ aggregate, aggregateId, number }: AuditFault): string {
  const words = { aggregate: findText(`audit.aggregate-${aggregate}`) ?? aggregate, id: aggregateId }
  return number === null ? t('audit.faultChain', words) : t('audit.faultAt', { ...words, n: number })
}
