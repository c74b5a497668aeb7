import { createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { DeskForm } from '../desk/form.tsx'
import { emptySelf, IdentityFields, selfOf } from './identity-fields.tsx'

/** Asks somebody who has an account without a document for it. */
export function OwnIdentity(props: { onDone: () => void }) {
  const act = createAct()
  const [self, setSelf] = createStore({ ...emptySelf })
  const [tried, setTried] = createSignal(false)
  const send = async () => {
    if (await act.send('POST', '/api/my/identity', selfOf(self))) props.onDone()
  }
  return (
    <section class="grid gap-4 border-line border-t pt-5">
      <h2 class="text-17">{t('my.whoTitle')}</h2>
      <p class="-mt-2 text-15 text-muted">{t('my.privacy')}</p>
      <DeskForm
        act={act}
        onTry={() => setTried(true)}
        onSend={send}
        buttons={
          <Button type="submit" kind="primary" size="large" busy={act.busy}>
            {t('my.saveIdentity')}
          </Button>
        }
      >
        <IdentityFields draft={self} onChange={setSelf} tried={tried()} />
      </DeskForm>
    </section>
  )
}
