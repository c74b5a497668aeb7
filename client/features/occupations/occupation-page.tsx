import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { OccupationView, StandardView } from '#domain/standards/occupation-contract'
import type { ComponentRule } from '#domain/standards/standard'
import { specialTemplate, template2023 } from '#domain/standards/template-2023'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { may } from '../desk/access.ts'
import { DeskPage } from '../desk/desk-page.tsx'
import { sayDone } from '../desk/say.ts'
import { alternativeWords, levelWord } from './requirement-words.ts'

/** An occupation with its work types and what its standard says now. */
export default function OccupationPage() {
  const params = useParams<{ occupationId: string }>()
  const remote = createRemote<{ occupation: OccupationView }>(() => `/api/occupations/${params.occupationId}`)
  return (
    <Remote of={remote}>
      {(data) => (
        <DeskPage
          title={data().occupation.name}
          more={[data().occupation.code, data().occupation.latinName].filter(Boolean).join(' · ')}
          crumbs={[{ name: t('occupations.occupations'), href: '/desk/occupations' }]}
        >
          <Show when={data().occupation.workTypes.length > 0}>
            <Section title={t('occupations.workTypes')}>
              <ul>
                <For each={data().occupation.workTypes}>{({ code, name }) => <li>{`${code} ${name}`}</li>}</For>
              </ul>
            </Section>
          </Show>
          <Show when={data().occupation.version} fallback={<NoStandard occupation={data().occupation} />}>
            {(version) => <Standard occupationId={data().occupation.id} version={version()} />}
          </Show>
        </DeskPage>
      )}
    </Remote>
  )
}

function NoStandard(props: { occupation: OccupationView }) {
  const act = createAct()
  const useTemplate = async () => {
    const content = props.occupation.kind === 'special-ability' ? specialTemplate : template2023
    const path = `/api/occupations/${props.occupation.id}/standards`
    if (!(await act.send('POST', path, { baseVersion: 0, reason: null, content }))) return
    refreshRemotes('/api/occupations')
    sayDone(t('occupations.saved'))
  }
  return (
    <>
      <EmptyState
        title={t('occupations.noStandard')}
        more={t('occupations.noStandardMore')}
        action={
          <Show when={may(['administrator', 'authority']) && !props.occupation.retiredAt}>
            <Button kind="primary" busy={act.busy} onClick={() => void useTemplate()}>
              {t('occupations.useTemplate')}
            </Button>
          </Show>
        }
      />
      <ActError of={act} />
    </>
  )
}

function Standard(props: { occupationId: string; version: number }) {
  const remote = createRemote<StandardView>(() => `/api/occupations/${props.occupationId}/standards/${props.version}`)
  return (
    <Remote of={remote}>
      {(standard) => (
        <For each={standard().content.levels}>
          {({ level, components, alternatives }) => (
            <Section title={levelWord(level)} more={t('occupations.version', { n: props.version })}>
              <h3 class="font-medium text-15">{t('occupations.components')}</h3>
              <ul class="list-disc ps-5 text-15">
                <For each={components}>{(rule) => <li>{componentWords(rule)}</li>}</For>
              </ul>
              <h3 class="font-medium text-15">{t('occupations.conditions')}</h3>
              <ul class="list-disc ps-5 text-15">
                <For each={alternatives}>{(alternative) => <li>{alternativeWords(alternative)}</li>}</For>
              </ul>
            </Section>
          )}
        </For>
      )}
    </Remote>
  )
}

const componentWords = ({ component, mode, minutes, maximum, pass }: ComponentRule): string =>
  t('occupations.component', {
    ...{ minutes, maximum, pass },
    name: t(`occupations.component-${component}`),
    mode: t(`occupations.mode-${mode}`),
  })
