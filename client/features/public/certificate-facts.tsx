import Download from 'lucide-solid/icons/download'
import { type JSX, Show } from 'solid-js'
import type { VerifiedCertificate } from '#domain/certificates/contract'
import { formatDate, formatDays } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Fingerprint } from './result-record.tsx'

/** What a certificate says, to be compared with the paper in hand. */
export function CertificateFactsList(props: { certificate: VerifiedCertificate; code: string }) {
  const one = () => props.certificate
  // Metal is for what was achieved and still holds.
  const isValid = () => one().state === 'issued' || one().state === 'corrected'
  // A number is easily guessed, so the document itself is for whoever has the code.
  const isPrintable = () => one().state !== 'revoked' && one().number !== props.code.toUpperCase()
  return (
    <section class="grid gap-6">
      <div class="flex flex-wrap items-end gap-x-6 gap-y-4">
        <div class="min-w-0 flex-1 basis-64">
          <p class="text-13 text-muted">{t('verify.holder')}</p>
          <h2 class="text-34">{one().name}</h2>
          <Show when={one().latinName}>
            <p class="text-17 text-muted">{one().latinName}</p>
          </Show>
        </div>
        <Show when={isPrintable()}>
          <a
            href={`/api/verify/${encodeURIComponent(props.code)}/pdf`}
            target="_blank"
            rel="noreferrer"
            class="inline-flex min-h-11 items-center gap-2 rounded-md bg-raised px-4 text-15 font-medium text-ink no-underline inset-ring inset-ring-strong/60 transition-colors hover:bg-hover print:hidden"
          >
            <Download class="size-5" aria-hidden="true" />
            {t('verify.download')}
          </a>
        </Show>
      </div>
      <dl class="border-line border-b">
        <Fact name={t('verify.award')}>
          <Show when={one().award} fallback={t('verify.participation')}>
            {(award) => <Badge kind={isValid() ? award() : 'plain'}>{t(`verify.${award()}`)}</Badge>}
          </Show>
        </Fact>
        <Show when={one().team}>
          {(team) => (
            <Fact name={t('verify.team')}>
              <Both name={team().name} latinName={team().latinName} />
            </Fact>
          )}
        </Show>
        <Show when={one().rank}>{(n) => <Fact name={t('verify.rank')}>{t('verify.rankOf', { n: n() })}</Fact>}</Show>
        <Show when={one().total}>{(total) => <Fact name={t('verify.total')}>{total()}</Fact>}</Show>
        <Fact name={t('verify.discipline')}>
          <Both name={one().discipline.name} latinName={one().discipline.latinName} />
        </Fact>
        <Fact name={t('verify.event')}>
          <Both name={one().event.name} latinName={one().event.latinName} />
          <span class="block text-muted">
            {formatDays(one().event.startsOn, one().event.endsOn)} · {one().event.place}
          </span>
        </Fact>
        <Fact name={t('verify.delegation')}>{one().delegation.name}</Fact>
        <Fact name={t('verify.issuer')}>{one().issuer}</Fact>
        <Fact name={t('verify.issuedAt')}>{formatDate(one().issuedAt)}</Fact>
        <Fact name={t('verify.number')}>
          <span class="font-mono">{one().number}</span>
        </Fact>
        <Fact name={t('verify.resultVersion')}>{t('verify.resultVersionOf', { n: one().resultVersion })}</Fact>
        <Fact name={t('verify.auditHash')}>
          <Fingerprint hash={one().auditHash} />
          <span class="block text-13 text-muted">{t('verify.auditHashMore')}</span>
        </Fact>
      </dl>
    </section>
  )
}

const Fact = (props: { name: string; children: JSX.Element }) => (
  <div class="grid gap-x-6 border-line border-t py-2.5 text-15 break-inside-avoid sm:grid-cols-[9rem_1fr]">
    <dt class="text-muted">{props.name}</dt>
    <dd class="min-w-0">{props.children}</dd>
  </div>
)

const Both = (props: { name: string; latinName: string | null }) => (
  <>
    {props.name}
    <Show when={props.latinName}>
      <span class="block text-muted">{props.latinName}</span>
    </Show>
  </>
)
