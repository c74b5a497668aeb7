import { createSignal, For, Show } from 'solid-js'
import type { SystemKeyView } from '#domain/outcomes/contract'
import { createAct } from '../../lib/act.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Section } from '../../ui/page.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { Verdict } from '../desk/verdict.tsx'

/** The keys with which test systems deliver scores of a batch: made, shown once, revoked. */
export function SystemKeys(props: { eventId: string; disciplineId: string }) {
  const path = () => `/api/events/${props.eventId}/system-keys`
  const keys = createRemote<{ keys: SystemKeyView[] }>(path)
  const act = createAct()
  const [name, setName] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [token, setToken] = createSignal('')
  const make = async () => {
    const made = await act.send<{ token: string }>('POST', path(), { name: name().trim() })
    if (!made) return
    setToken(made.token)
    setName('')
    setTried(false)
    keys.refresh()
  }
  // A plain http address on the venue's network has no clipboard: the key is there to be selected.
  const copy = async () => {
    await navigator.clipboard.writeText(token())
    sayDone(t('outcomes.copied'))
  }
  return (
    <Section title={t('outcomes.keys')} more={t('outcomes.keysMore')}>
      <Show when={props.disciplineId}>
        <p class="text-15">
          {t('outcomes.keyCall')}{' '}
          <code class="break-all font-mono text-13">
            POST {location.origin}/api/disciplines/{props.disciplineId}/scores?commandId=…
          </code>
        </p>
      </Show>
      <Show when={token()}>
        <Verdict
          kind="good"
          title={t('outcomes.keyOnce')}
          more={token()}
          actions={
            <Show when={'clipboard' in navigator}>
              <Button onClick={() => void copy()}>{t('outcomes.copyKey')}</Button>
            </Show>
          }
        />
      </Show>
      <DeskForm act={act} onTry={() => setTried(true)} onSend={make} class="flex max-w-xl flex-wrap items-end gap-3">
        <TextInput
          class="min-w-52 flex-1"
          label={t('outcomes.keyName')}
          name="name"
          autocomplete="off"
          maxLength={200}
          value={name()}
          onInput={setName}
          error={tried() && name().trim() === '' ? t('common.required') : null}
        />
        <Button type="submit" busy={act.busy}>
          {t('outcomes.makeKey')}
        </Button>
      </DeskForm>
      <Remote of={keys}>
        {(data) => (
          <ul class="grid border-line not-empty:border-b">
            <For each={data().keys}>{(one) => <Key of={one} path={path()} onDone={keys.refresh} />}</For>
          </ul>
        )}
      </Remote>
    </Section>
  )
}

function Key(props: { of: SystemKeyView; path: string; onDone: () => void }) {
  const act = createAct()
  const revoke = async () => {
    const words = { title: t('outcomes.revokeTitle', { name: props.of.name }), lost: t('outcomes.revokeMore') }
    if (!(await confirmAct({ ...words, verb: t('outcomes.revoke') }))) return
    if (await act.send('POST', `${props.path}/${props.of.id}/revoke`)) props.onDone()
    else sayError(act.error)
  }
  const used = () =>
    props.of.usedAt ? t('outcomes.keyUsed', { at: formatDateTime(props.of.usedAt) }) : t('outcomes.keyUnused')
  return (
    <li class="flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 border-line border-t px-2 py-2">
      <span class="min-w-0 flex-1 basis-64">
        <span class="wrap-anywhere block font-medium">{props.of.name}</span>
        <span class="block text-13 text-muted">
          {t('outcomes.keyLine', { by: props.of.by ?? '–', at: formatDateTime(props.of.madeAt) })} · {used()}
        </span>
      </span>
      <Show
        when={props.of.revokedAt}
        fallback={
          <Button busy={act.busy} onClick={() => void revoke()}>
            {t('outcomes.revoke')}
          </Button>
        }
      >
        <Badge>{t('outcomes.keyRevoked')}</Badge>
      </Show>
    </li>
  )
}
