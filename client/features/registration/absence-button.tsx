import { Show } from 'solid-js'
import type { EntryView } from '#domain/registration/contract'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { sayDone, sayError } from '../desk/say.ts'

/** Says of an entry that it didn't come, or that it came after all. */
export function AbsenceButton(props: { entry: EntryView; disciplineId: string; onDone: () => void }) {
  const act = createAct()
  const path = (act: 'absent' | 'present') => `/api/disciplines/${props.disciplineId}/entries/${act}`
  const entryIds = () => [props.entry.id]
  const markAbsent = async () => {
    const sure = await confirmAct({
      title: t('registration.absentTitle', { name: props.entry.name }),
      lost: t('registration.markAbsentMore'),
      verb: t('registration.markAbsent'),
    })
    if (!sure) return
    const body = { entryIds: entryIds(), reason: t('registration.markAbsentReason') }
    if (!(await act.send('POST', path('absent'), body))) return sayError(act.error)
    props.onDone()
    sayDone(t('registration.absentDone', { name: props.entry.name }))
  }
  const markPresent = async () => {
    if (!(await act.send('POST', path('present'), { entryIds: entryIds() }))) return sayError(act.error)
    props.onDone()
    sayDone(t('registration.presentDone', { name: props.entry.name }))
  }
  return (
    <Show
      when={props.entry.absentAt}
      fallback={
        <Button busy={act.busy} onClick={() => void markAbsent()}>
          {t('registration.markAbsent')}
        </Button>
      }
    >
      <Button busy={act.busy} onClick={() => void markPresent()}>
        {t('registration.markPresent')}
      </Button>
    </Show>
  )
}
