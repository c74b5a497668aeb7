import { createSignal, Show } from 'solid-js'
import type { OrganisationRow } from '#domain/organisations/contract'
import { shownNumber } from '#domain/organisations/register'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Facts } from '../desk/facts.tsx'
import { sayDone } from '../desk/say.ts'
import { ReasonDialog } from '../scoring/reason-dialog.tsx'
import { AccreditationsPart } from './accreditations-part.tsx'
import { decides, OrganisationFrame, refreshOrganisations } from './frame.tsx'
import { OrganisationDrawer } from './organisation-drawer.tsx'
import { kindName } from './standing.tsx'

/** What an organisation is, and what it may assess. */
export default function OverviewPage() {
  return (
    <OrganisationFrame>
      {(view) => (
        <>
          <AccreditationsPart view={view()} />
          <FactsPart of={view().organisation} />
        </>
      )}
    </OrganisationFrame>
  )
}

function FactsPart(props: { of: OrganisationRow }) {
  const [editing, setEditing] = createSignal(false)
  const isOpen = () => props.of.closedAt === null
  return (
    <Section
      title={t('organisations.facts')}
      actions={
        <Show when={decides()}>
          <div class="flex flex-wrap gap-3">
            <Show when={isOpen()}>
              <Button onClick={() => setEditing(true)}>{t('organisations.edit')}</Button>
            </Show>
            <CloseButton of={props.of} />
          </div>
        </Show>
      }
    >
      <Facts
        class="sm:grid-cols-2 lg:grid-cols-3"
        facts={[
          { name: t('organisations.kind'), value: kindName(props.of.kind) },
          { name: t('organisations.latinName'), value: props.of.latinName ?? '–' },
          { name: t('organisations.creditCode'), value: <span class="font-mono">{props.of.creditCode}</span> },
          { name: t('organisations.area'), value: `${props.of.area} ${props.of.areaCode}` },
          { name: t('organisations.address'), value: props.of.address },
          {
            name: `${t('organisations.ministryNumber')} – ${t('organisations.provinceNumber')}`,
            value: <span class="font-mono">{shownNumber(props.of)}</span>,
          },
        ]}
      />
      <OrganisationDrawer
        open={editing()}
        onOpen={setEditing}
        of={props.of}
        onSaved={() => {
          setEditing(false)
          sayDone(t('organisations.saved'))
          refreshOrganisations()
        }}
      />
    </Section>
  )
}

/** Closes the organisation with a reason, or opens it again. */
function CloseButton(props: { of: OrganisationRow }) {
  const act = createAct()
  const [asking, setAsking] = createSignal(false)
  const verb = () => (props.of.closedAt ? 'reopen' : 'close')
  const give = async (reason: string) => {
    if (!(await act.send('POST', `/api/organisations/${props.of.id}/${verb()}`, { reason }))) return
    setAsking(false)
    sayDone(t('organisations.saved'))
    refreshOrganisations()
  }
  return (
    <>
      <Button kind={props.of.closedAt ? 'primary' : 'plain'} onClick={() => setAsking(true)}>
        {t(`organisations.${verb()}`)}
      </Button>
      <ReasonDialog
        open={asking()}
        title={t(`organisations.${verb()}Title`, { name: props.of.name })}
        more={t(`organisations.${verb()}More`)}
        verb={t(`organisations.${verb()}`)}
        act={act}
        onClose={() => setAsking(false)}
        onGive={(reason) => void give(reason)}
      />
    </>
  )
}
