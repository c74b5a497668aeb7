import { createSignal, For, Show } from 'solid-js'
import type { BlindView } from '#domain/draws/blind'
import { whyNotSetStages } from '#domain/draws/blind'
import { runners } from '#domain/people/access'
import { createAct } from '../../lib/act.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { type AtDiscipline, DisciplineFrame } from '../desk/frames.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { BlindSeal } from './blind-seal.tsx'
import { BlindStage } from './blind-stage.tsx'

/** Blind marking of a discipline: its stages, each step by step, the seal, and the opening before witnesses. */
export default function BlindPage() {
  return <DisciplineFrame tabName={t('draws.blind')}>{(at) => <Blind at={at()} />}</DisciplineFrame>
}

function Blind(props: { at: AtDiscipline }) {
  const path = () => `/api/disciplines/${props.at.discipline.id}/blind`
  const blind = createRemote<BlindView>(path)
  return (
    <>
      <p class="max-w-176 text-15 text-muted">{t('draws.blindMore')}</p>
      <Remote of={blind}>
        {(view) => (
          <>
            <Stages view={view()} path={path()} runs={may(runners, props.at.event.id)} />
            <For each={view().draws}>
              {(stage) => <BlindStage stage={stage} view={view()} at={props.at} path={path()} />}
            </For>
            <Show when={view().stages > 0}>
              <BlindSeal view={view()} at={props.at} path={path()} />
            </Show>
          </>
        )}
      </Remote>
    </>
  )
}

const counts = ['0', '1', '2', '3'] as const
type Count = (typeof counts)[number]
const countOf = (stages: number): Count => counts[stages] ?? '0'

/** In how many stages the discipline is marked blind; open to change until the first was committed to. */
function Stages(props: { view: BlindView; path: string; runs: boolean }) {
  const act = createAct()
  const [chosen, setChosen] = createSignal<Count | null>(null)
  const value = () => chosen() ?? countOf(props.view.stages)
  const save = async () => {
    if (!(await act.send('PUT', props.path, { stages: Number(value()) }))) return sayError(act.error)
    refreshRemotes(props.path)
    setChosen(null)
    sayDone(t('draws.saved'))
  }
  return (
    <Section title={t('draws.stages')}>
      <Show
        when={props.runs && !whyNotSetStages(props.view)}
        fallback={<p class="text-17">{t(`draws.stages-${countOf(props.view.stages)}`)}</p>}
      >
        <div class="grid justify-items-start gap-4">
          <RadioGroup
            hideLabel
            label={t('draws.stages')}
            options={counts.map((one) => ({ value: one, label: t(`draws.stages-${one}`) }))}
            value={value()}
            onChange={setChosen}
          />
          <Button
            kind="primary"
            busy={act.busy}
            disabled={value() === countOf(props.view.stages)}
            onClick={() => void save()}
          >
            {t('draws.save')}
          </Button>
        </div>
      </Show>
    </Section>
  )
}
