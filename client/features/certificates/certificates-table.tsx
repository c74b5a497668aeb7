import Ban from 'lucide-solid/icons/ban'
import Download from 'lucide-solid/icons/download'
import QrCodeIcon from 'lucide-solid/icons/qr-code'
import { type JSX, Match, Show, Switch } from 'solid-js'
import type { CertificateState, CertificateView } from '#domain/certificates/contract'
import { createTableAddress } from '../../lib/table-address.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { locale, t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Status } from '../../ui/status.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { tableWords } from '../desk/table-words.ts'
import { PersonName } from '../people/person-name.tsx'

/** Certificates by number, each with its document and its verify page. */
export function CertificatesTable(props: {
  certificates: readonly CertificateView[]
  onRevoke: ((certificate: CertificateView) => void) | null
}) {
  const columns = (): Column<CertificateView>[] => [
    {
      key: 'number',
      head: t('results.certificateNumber'),
      cell: (one) => <span class="font-mono text-13 whitespace-nowrap">{one.number}</span>,
      sortBy: (one) => one.number,
    },
    {
      key: 'holder',
      head: t('results.holder'),
      cell: (one) => (
        <>
          <PersonName name={one.name} latinName={one.latinName} />
          <Show when={one.team}>{(team) => <div class="text-13 text-muted">{team().name}</div>}</Show>
        </>
      ),
      sortBy: (one) => one.name,
    },
    {
      key: 'award',
      head: t('results.award'),
      cell: (one) => (
        <Show when={one.award} fallback={<Badge>{t('results.tookPart')}</Badge>}>
          {(award) => <Badge kind={award()}>{t(`results.${award()}`)}</Badge>}
        </Show>
      ),
      sortBy: (one) => ['gold', 'silver', 'bronze', 'medallion'].indexOf(one.award ?? ''),
      from: 'sm',
    },
    {
      key: 'state',
      head: t('results.certificateState'),
      cell: (one) => <CertificateStatus state={one.state} />,
      sortBy: (one) => one.state,
    },
    {
      key: 'issued',
      head: t('results.issuedAt'),
      cell: (one) => <span class="text-muted whitespace-nowrap">{formatDateTime(one.issuedAt)}</span>,
      sortBy: (one) => one.issuedAt,
      from: 'lg',
    },
    {
      key: 'acts',
      head: '',
      align: 'end',
      class: '!py-0.5',
      cell: (one) => <CertificateActs certificate={one} onRevoke={props.onRevoke} />,
    },
  ]
  return (
    <Table
      {...createTableAddress()}
      name={t('results.certificates')}
      rows={props.certificates}
      columns={columns()}
      keyOf={(one) => one.id}
      textOf={(one) => [one.number, one.name, one.latinName, one.team?.name, one.delegation.name].join(' ')}
      locale={locale()}
      words={tableWords(t('common.search'))}
    />
  )
}

/** Whether a certificate holds: as it was issued, or in the place of an earlier one. */
const holds = (state: CertificateState) => state === 'issued' || state === 'corrected'

function CertificateStatus(props: { state: CertificateState }) {
  const word = () => t(`results.certificate-${props.state}`)
  return (
    <Switch fallback={<Status plain state="saved" word={word()} />}>
      <Match when={holds(props.state)}>
        <Status plain state="stored" word={word()} />
      </Match>
      <Match when={props.state === 'revoked'}>
        <Status plain state="refused" word={word()} />
      </Match>
    </Switch>
  )
}

function CertificateActs(props: {
  certificate: CertificateView
  onRevoke: ((certificate: CertificateView) => void) | null
}) {
  const named = (act: string) => `${act} ${props.certificate.number}`
  return (
    <span class="flex justify-end">
      <IconLink
        name={named(t('results.downloadPdf'))}
        href={`/api/certificates/${props.certificate.id}/pdf`}
        download={`${props.certificate.number}.pdf`}
        icon={<Download aria-hidden="true" />}
      />
      <IconLink
        name={named(t('results.openVerify'))}
        href={`/verify/${props.certificate.verifyCode}`}
        icon={<QrCodeIcon aria-hidden="true" />}
      />
      <Show when={holds(props.certificate.state) && props.onRevoke}>
        {(revoke) => (
          <IconButton
            name={named(t('results.revoke'))}
            icon={<Ban class="text-refused" aria-hidden="true" />}
            onClick={() => revoke()(props.certificate)}
          />
        )}
      </Show>
    </span>
  )
}

const IconLink = (props: { name: string; href: string; icon: JSX.Element; download?: string }) => (
  <a
    href={props.href}
    download={props.download}
    target={props.download ? undefined : '_blank'}
    rel="noreferrer"
    aria-label={props.name}
    title={props.name}
    class="inline-grid size-11 place-items-center rounded-md text-ink transition-colors hover:bg-hover [&_svg]:size-5"
  >
    {props.icon}
  </a>
)
