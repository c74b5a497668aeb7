import Eye from 'lucide-solid/icons/eye'
import Pencil from 'lucide-solid/icons/pencil'
import { createSignal, Show } from 'solid-js'
import type { Archive } from '#domain/archive/contract'
import { type PlainIdentity, tidyPhone, whyNotPhone } from '#domain/people/identity'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { formatDate } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/page.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { type Fact, Facts } from '../desk/facts.tsx'
import { DeskForm } from '../desk/form.tsx'
import { OwnIdentity } from '../my/own-identity.tsx'

/** Who the reader is: the numbers masked until they ask to see them, which is written down. */
export function IdentityPart(props: { archive: Archive; refresh: () => void }) {
  const act = createAct()
  const [plain, setPlain] = createSignal<PlainIdentity | null>(null)
  const [changing, setChanging] = createSignal(false)
  const show = async () => setPlain((await act.send<PlainIdentity>('POST', '/api/my/identity/unmask')) ?? null)
  const identity = () => plain() ?? props.archive.identity
  const facts = (): Fact[] => {
    const of = identity()
    return [
      { name: t('my.name'), value: [props.archive.name, props.archive.latinName].filter(Boolean).join(' ') },
      { name: t('my.login'), value: props.archive.login },
      ...(of
        ? [
            { name: t(`my.document-${of.documentKind}`), value: of.number },
            { name: t('my.phone'), value: of.phone ?? '–' },
            ...(of.birthDate ? [{ name: t('my.birthDate'), value: formatDate(of.birthDate) }] : []),
            ...(of.sex ? [{ name: t('my.sex'), value: t(`my.sex-${of.sex}`) }] : []),
          ]
        : []),
    ]
  }
  return (
    <Show when={props.archive.identity} fallback={<OwnIdentity onDone={props.refresh} />}>
      <Section title={t('archive.person')}>
        <Facts facts={facts()} class="grid-cols-2 sm:grid-cols-3" />
        <div class="-ms-4 flex flex-wrap gap-x-2">
          <Show when={!plain()}>
            <Button
              kind="quiet"
              busy={act.busy}
              icon={<Eye class="size-5" aria-hidden="true" />}
              onClick={() => void show()}
            >
              {t('archive.showNumbers')}
            </Button>
          </Show>
          <Button kind="quiet" icon={<Pencil class="size-5" aria-hidden="true" />} onClick={() => setChanging(true)}>
            {t('archive.changePhone')}
          </Button>
        </div>
        <ActError of={act} />
        <Show when={changing()}>
          <ChangePhone
            onClose={() => setChanging(false)}
            onDone={() => {
              setChanging(false)
              setPlain(null)
              props.refresh()
            }}
          />
        </Show>
      </Section>
    </Show>
  )
}

function ChangePhone(props: { onClose: () => void; onDone: () => void }) {
  const act = createAct()
  const [phone, setPhone] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const wrong = () => {
    if (!phone().trim()) return t('my.phoneNeeded')
    const why = whyNotPhone(tidyPhone(phone()))
    return why && refusalText(why)
  }
  const send = async () => {
    if (await act.send('PUT', '/api/my/phone', { phone: tidyPhone(phone()) })) props.onDone()
  }
  return (
    <Dialog
      open
      onOpen={props.onClose}
      title={t('archive.changePhone')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form="change-phone" kind="primary" busy={act.busy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <DeskForm id="change-phone" act={act} onTry={() => setTried(true)} onSend={send}>
        <TextInput
          label={t('archive.newPhone')}
          type="tel"
          autocomplete="tel"
          maxLength={30}
          value={phone()}
          onInput={setPhone}
          error={tried() ? wrong() : null}
        />
      </DeskForm>
    </Dialog>
  )
}
