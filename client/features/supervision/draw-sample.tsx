import { createSignal, Show } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import type { RecheckView } from '#domain/supervision/contract'
import { createAct } from '../../lib/act.ts'
import { me } from '../../lib/auth.ts'
import { CityMoment } from '../../lib/city-moment.tsx'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'

/** Mixes the public value in and draws the sample: by whoever committed to it alone. */
export function DrawSample(props: { discipline: DisciplineView; of: RecheckView }) {
  const act = createAct()
  const [tried, setTried] = createSignal(false)
  const [value, setValue] = createSignal('')
  const [knownAt, setKnownAt] = createSignal<string | null>(null)
  const path = () => `/api/disciplines/${props.discipline.id}/recheck`
  const send = async () => {
    const body = { publicValue: value().trim(), knownAt: knownAt() }
    const done = await act.send<{ drawn: number }>('POST', `${path()}/draw`, body)
    if (!done) return
    refreshRemotes(path())
    sayDone(t('recheck.drawn', { n: done.drawn }))
  }
  return (
    <div class="grid max-w-2xl gap-4">
      <p class="text-15">{t('recheck.drawMore', { source: props.of.source ?? '' })}</p>
      <Show
        when={me()?.person?.id === props.of.startedById}
        fallback={<p class="text-15 text-waiting">{t('recheck.drawByOther', { name: props.of.startedBy })}</p>}
      >
        <DeskForm
          act={act}
          onTry={() => setTried(true)}
          onSend={send}
          buttons={
            <Button type="submit" kind="primary" size="large" busy={act.busy}>
              {t('recheck.drawTitle')}
            </Button>
          }
        >
          <TextInput
            label={t('draws.value')}
            hint={t('draws.valueHint')}
            name="publicValue"
            maxLength={200}
            autocomplete="off"
            value={value()}
            onInput={setValue}
            error={tried() && !value().trim() ? t('draws.valueNeeded') : null}
          />
          <CityMoment
            label={t('draws.knownAt')}
            note={t('common.optional')}
            hint={t('draws.knownAtHint')}
            value={knownAt()}
            onChange={setKnownAt}
          />
        </DeskForm>
      </Show>
    </div>
  )
}
