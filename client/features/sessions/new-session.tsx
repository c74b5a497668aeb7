import { useNavigate } from '@solidjs/router'
import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import { createSignal } from 'solid-js'
import { whyNotPlan } from '#domain/sessions/changes'
import type { SessionView } from '#domain/sessions/contract'
import { createAct } from '../../lib/act.ts'
import { CityMoment } from '../../lib/city-moment.tsx'
import { createDraft } from '../../lib/form-draft.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'

interface Fields {
  name: string
  place: string
  startsAt: string | null
  endsAt: string | null
}

const EMPTY: Fields = { name: '', place: '', startsAt: null, endsAt: null }

/** A button that creates a session of a discipline, and leads to its roster. */
export function NewSession(props: { disciplineId: string; primary?: boolean }) {
  const navigate = useNavigate()
  const act = createAct()
  const [open, setOpen] = createSignal(false)
  const [draft, setDraft, forget] = createDraft(`session-new-${props.disciplineId}`, EMPTY)
  const [tried, setTried] = createSignal(false)
  const missing = (name: keyof Fields) =>
    tried() && !draft[name]?.trim() ? t('common.required') : act.fieldError(name)
  const wrongEnd = () => {
    const { startsAt, endsAt, name, place } = draft
    const refusal = startsAt && endsAt ? whyNotPlan('draft', { name, place, startsAt, endsAt }) : null
    return missing('endsAt') ?? (refusal && refusalText(refusal))
  }
  const send = async () => {
    const made = await act.send<SessionView>('POST', `/api/disciplines/${props.disciplineId}/sessions`, { ...draft })
    if (!made) return
    forget()
    setOpen(false)
    refreshRemotes('/api/events')
    sayDone(t('sessions.created', { name: made.name }))
    navigate(`/desk/sessions/${made.id}/roster`)
  }
  return (
    <>
      <Button
        kind={props.primary ? 'primary' : 'plain'}
        icon={<CalendarPlus class="size-5" aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('sessions.create')}
      </Button>
      <Dialog
        open={open()}
        onOpen={setOpen}
        title={t('sessions.createTitle')}
        more={t('sessions.createMore')}
        closeName={t('common.close')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
            <Button type="submit" form="session-new" kind="primary" busy={act.busy}>
              {t('sessions.create')}
            </Button>
          </>
        }
      >
        <DeskForm
          id="session-new"
          act={act}
          onTry={() => setTried(true)}
          onSend={send}
          class="grid gap-5 sm:grid-cols-2"
        >
          <TextInput
            class="sm:col-span-2"
            label={t('sessions.name')}
            name="name"
            placeholder={t('sessions.namePlaceholder')}
            maxLength={200}
            value={draft.name}
            onInput={(name) => setDraft({ name })}
            error={missing('name')}
          />
          <TextInput
            class="sm:col-span-2"
            label={t('sessions.place')}
            name="place"
            maxLength={200}
            value={draft.place}
            onInput={(place) => setDraft({ place })}
            error={missing('place')}
          />
          <CityMoment
            label={t('sessions.startsAt')}
            name="startsAt"
            value={draft.startsAt}
            onChange={(startsAt) => setDraft({ startsAt })}
            error={missing('startsAt')}
          />
          <CityMoment
            label={t('sessions.endsAt')}
            name="endsAt"
            value={draft.endsAt}
            onChange={(endsAt) => setDraft({ endsAt })}
            error={wrongEnd()}
          />
        </DeskForm>
      </Dialog>
    </>
  )
}
