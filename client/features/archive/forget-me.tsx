import { createSignal, For, Show } from 'solid-js'
import { createAct } from '../../lib/act.ts'
import { createRemote } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/page.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'

interface Erasure {
  readonly whyNot: { readonly code: string; readonly facts: Record<string, string | number | null> } | null
}

/** The end of an account: what goes, what the law keeps, and why it may have to wait. */
export function ForgetMe(props: { login: string; name: string }) {
  const erasure = createRemote<Erasure>(() => '/api/my/erasure')
  const [asking, setAsking] = createSignal(false)
  return (
    <Section title={t('archive.forget')}>
      <div class="grid gap-5 sm:grid-cols-2">
        <Things title={t('archive.goes')} things={['goesName', 'goesDocument', 'goesFiles', 'goesAccount']} />
        <Things title={t('archive.stays')} things={['staysMarks', 'staysCertificates', 'staysLog']} />
      </div>
      <Show
        when={erasure.data?.whyNot}
        fallback={
          <div>
            <Button kind="plain" disabled={erasure.state !== 'ready'} onClick={() => setAsking(true)}>
              {t('archive.forgetMe')}
            </Button>
          </div>
        }
      >
        {(why) => <p class="rounded-md bg-sunken p-4 text-15">{refusalText(why())}</p>}
      </Show>
      <Show when={asking()}>
        <Ask login={props.login} onClose={() => setAsking(false)} />
      </Show>
    </Section>
  )
}

type Thing = 'goesName' | 'goesDocument' | 'goesFiles' | 'goesAccount' | 'staysMarks' | 'staysCertificates' | 'staysLog'

const Things = (props: { title: string; things: readonly Thing[] }) => (
  <div class="grid content-start gap-1.5">
    <h3 class="text-13 text-muted">{props.title}</h3>
    <ul class="grid list-disc gap-1 ps-5 text-15">
      <For each={props.things}>{(thing) => <li>{t(`archive.${thing}`)}</li>}</For>
    </ul>
  </div>
)

/** Asks for the account's name: nobody is forgotten by a slip. */
function Ask(props: { login: string; onClose: () => void }) {
  const act = createAct()
  const [typed, setTyped] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const differs = () => typed().trim().toLowerCase() !== props.login.toLowerCase()
  const send = async () => {
    if (await act.send('POST', '/api/my/erasure', { login: typed().trim() })) location.assign('/')
  }
  return (
    <Dialog
      open
      role="alertdialog"
      onOpen={props.onClose}
      title={t('archive.forgetMe')}
      more={t('archive.forgetLost')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form="forget-me" kind="danger" busy={act.busy}>
            {t('archive.forgetNow')}
          </Button>
        </>
      }
    >
      <DeskForm id="forget-me" act={act} onTry={() => setTried(true)} onSend={send}>
        <TextInput
          label={t('common.typeToConfirm', { name: props.login })}
          autocapitalize="none"
          spellcheck={false}
          autocomplete="off"
          value={typed()}
          onInput={setTyped}
          error={tried() && differs() ? t('refusals.erasure-login-differs') : null}
        />
      </DeskForm>
    </Dialog>
  )
}
