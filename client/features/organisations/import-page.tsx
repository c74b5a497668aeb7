import { Show } from 'solid-js'
import { refuse } from '#domain/kit/refusal'
import { headOf } from '#domain/kit/sheet-columns'
import {
  type OrganisationColumn,
  type OrganisationsRead,
  organisationSheet,
} from '#domain/organisations/organisation-rows'
import { deciders } from '#domain/organisations/staff'
import { RefusedError } from '../../lib/http.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { may } from '../desk/access.ts'
import { DeskPage } from '../desk/desk-page.tsx'
import { refreshOrganisations } from './frame.tsx'
import { kindName } from './standing.tsx'
import { TableImport } from './table-import.tsx'
import type { TableProblem } from './table-preview.tsx'

const notAllowed = new RefusedError('not-allowed', refuse('not-allowed').facts, 403)

type Preview = Omit<OrganisationsRead, 'problems'> & { problems: TableProblem[] }

/** Where organisations are brought in from a table. */
export default function ImportPage() {
  return (
    <DeskPage
      title={t('organisations.organisations')}
      tabName={t('organisations.import')}
      crumbs={[{ name: t('organisations.organisations'), href: '/desk/organisations' }]}
    >
      <Show when={may(deciders)} fallback={<ErrorNotice error={notAllowed} />}>
        <TableImport<Preview>
          title={t('organisations.importOrganisations')}
          path="/api/organisations"
          template="/api/organisation-template.xlsx"
          list="/desk/organisations"
          rowsOf={({ organisations }) =>
            organisations.map(({ row, name, kind, creditCode, address }) => ({
              ...{ row, title: name, more: [kindName(kind), creditCode, address].join(' · ') },
            }))
          }
          headOf={(column) => headOf(organisationSheet, column as OrganisationColumn)}
          onImported={refreshOrganisations}
        />
      </Show>
    </DeskPage>
  )
}
