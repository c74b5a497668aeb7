import { useParams } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { runners } from '#domain/people/access'
import type { QualificationView } from '#domain/rankings/qualification'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { type AtDiscipline, DisciplineFrame } from '../desk/frames.tsx'
import { Qualification } from './qualification-part.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { WithdrawPart } from './withdraw-part.tsx'

/** Who enters a discipline by the result of another, and many entries withdrawn or brought back as one. */
export default function QualificationPage() {
  return <DisciplineFrame tabName={t('qualification.title')}>{(at) => <Body at={at()} />}</DisciplineFrame>
}

function Body(props: { at: AtDiscipline }) {
  const params = useParams<{ disciplineId: string }>()
  const [adding, setAdding] = createSignal(false)
  const path = () => `/api/disciplines/${params.disciplineId}/qualifications`
  const remote = createRemote<{ qualifications: QualificationView[] }>(path)
  /** Who was taken over is among the entries below at once. */
  const changed = () => refreshRemotes(`/api/disciplines/${params.disciplineId}`)
  const canEdit = () => may(runners, props.at.event.id) && props.at.event.state !== 'closed'
  return (
    <>
      <Section
        title={t('qualification.title')}
        more={t('qualification.more')}
        actions={
          <Show when={canEdit()}>
            <Button kind="primary" onClick={() => setAdding(true)}>
              {t('qualification.add')}
            </Button>
          </Show>
        }
      >
        <Remote of={remote}>
          {(found) => (
            <div class="grid gap-8">
              <For each={found().qualifications} fallback={<p class="text-15 text-muted">{t('qualification.none')}</p>}>
                {(one) => <Qualification path={path()} of={one} canEdit={canEdit()} onChanged={changed} />}
              </For>
            </div>
          )}
        </Remote>
      </Section>
      <WithdrawPart disciplineId={params.disciplineId} canEdit={canEdit()} />
      <RuleDialog
        open={adding()}
        path={path()}
        disciplineId={params.disciplineId}
        before={null}
        onClose={() => setAdding(false)}
        onSaved={remote.refresh}
      />
    </>
  )
}
