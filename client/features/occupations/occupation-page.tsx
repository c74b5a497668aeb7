import { useNavigate } from '@solidjs/router'
import Ban from 'lucide-solid/icons/ban'
import PencilLine from 'lucide-solid/icons/pencil-line'
import TextCursorInput from 'lucide-solid/icons/text-cursor-input'
import { createSignal, Show } from 'solid-js'
import type { KeptScheme } from '#domain/standards/component-scheme'
import type { OccupationView, StandardView } from '#domain/standards/occupation-contract'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDate } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Facts } from '../desk/facts.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { templateOf } from './editor/draft-edits.ts'
import { type AtOccupation, mayKeep, OccupationFrame } from './occupation-frame.tsx'
import { RenameDialog } from './rename-occupation.tsx'
import { validityWords } from './requirement-words.ts'
import { StandardLevels } from './standard-levels.tsx'
import { VersionsPart } from './versions-part.tsx'
import { WorkTypesPart } from './work-types-part.tsx'

const pageOf = ({ id }: OccupationView) => `/desk/occupations/${id}`

/** An occupation with its work types, what its standard says now, its schemes, and the versions that it has had. */
export default function OccupationPage() {
  return (
    <OccupationFrame
      actions={(at) => (
        <Show when={mayKeep(at().occupation)}>
          <Acts occupation={at().occupation} />
        </Show>
      )}
    >
      {(at) => <Parts at={at()} />}
    </OccupationFrame>
  )
}

function Acts(props: { occupation: OccupationView }) {
  const navigate = useNavigate()
  const act = createAct()
  const [renaming, setRenaming] = createSignal(false)
  const retire = async () => {
    const { id, name, code } = props.occupation
    const words = {
      title: t('occupations.retireTitle', { name }),
      lost: t('occupations.retireLost'),
      verb: t('occupations.retire'),
      typeName: code,
    }
    if (!(await confirmAct(words))) return
    if (!(await act.send('POST', `/api/occupations/${id}/retire`))) return sayError(act.error)
    refreshRemotes('/api/occupations')
    sayDone(t('occupations.retiredNow'))
  }
  return (
    <>
      <Menu
        name={t('occupations.moreActs')}
        items={[
          { name: t('occupations.rename'), run: () => setRenaming(true), icon: <TextCursorInput aria-hidden="true" /> },
          {
            name: t('occupations.retire'),
            run: () => void retire(),
            icon: <Ban aria-hidden="true" />,
            danger: true,
          },
        ]}
      />
      <Show when={props.occupation.version !== null}>
        <Button
          kind="primary"
          icon={<PencilLine class="size-5" aria-hidden="true" />}
          onClick={() => navigate(`${pageOf(props.occupation)}/standard`)}
        >
          {t('occupations.edit')}
        </Button>
      </Show>
      <RenameDialog open={renaming()} onOpen={setRenaming} occupation={props.occupation} />
    </>
  )
}

function Parts(props: { at: AtOccupation }) {
  const canEdit = () => mayKeep(props.at.occupation)
  return (
    <>
      <Show when={canEdit() || props.at.occupation.workTypes.length > 0}>
        <WorkTypesPart occupation={props.at.occupation} canEdit={canEdit()} />
      </Show>
      <Show when={props.at.occupation.version} fallback={<NoStandard occupation={props.at.occupation} />}>
        {(version) => <Standard occupation={props.at.occupation} version={version()} />}
      </Show>
      <Show when={props.at.versions.length > 0}>
        <VersionsPart page={pageOf(props.at.occupation)} versions={props.at.versions} />
      </Show>
    </>
  )
}

function NoStandard(props: { occupation: OccupationView }) {
  const navigate = useNavigate()
  const act = createAct()
  const isSpecial = () => props.occupation.kind === 'special-ability'
  const useTemplate = async () => {
    const content = templateOf(props.occupation.kind)
    const path = `/api/occupations/${props.occupation.id}/standards`
    if (!(await act.send('POST', path, { baseVersion: 0, reason: null, content }))) return
    refreshRemotes('/api/occupations')
    sayDone(t('occupations.saved'))
  }
  return (
    <>
      <EmptyState
        title={t('occupations.noStandard')}
        more={t(isSpecial() ? 'occupations.noStandardSpecial' : 'occupations.noStandardMore')}
        action={
          <Show when={mayKeep(props.occupation)}>
            <div class="flex flex-wrap justify-center gap-3">
              <Button onClick={() => navigate(`${pageOf(props.occupation)}/standard`)}>{t('occupations.write')}</Button>
              <Button kind="primary" busy={act.busy} onClick={() => void useTemplate()}>
                {t(isSpecial() ? 'occupations.useSpecialTemplate' : 'occupations.useTemplate')}
              </Button>
            </div>
          </Show>
        }
      />
      <ActError of={act} />
    </>
  )
}

function Standard(props: { occupation: OccupationView; version: number }) {
  const path = () => `/api/occupations/${props.occupation.id}`
  const remote = createRemote<StandardView>(() => `${path()}/standards/${props.version}`)
  const schemes = createRemote<{ schemes: KeptScheme[] }>(() => `${path()}/schemes`)
  return (
    <Remote of={remote}>
      {(standard) => (
        <>
          <Section title={t('occupations.standard')}>
            <Facts
              facts={[
                {
                  name: t('occupations.presentVersion'),
                  value: `${t('occupations.version', { n: props.version })} · ${formatDate(standard().at)}`,
                },
                { name: t('occupations.field-validMonths'), value: validityWords(standard().content.validMonths) },
                ...(props.occupation.kind === 'special-ability'
                  ? [{ name: t('occupations.developed'), value: formatDate(props.occupation.createdAt) }]
                  : []),
              ]}
            />
          </Section>
          <StandardLevels
            occupationId={props.occupation.id}
            content={standard().content}
            schemes={schemes.data?.schemes ?? []}
          />
        </>
      )}
    </Remote>
  )
}
