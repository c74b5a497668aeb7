import Copy from 'lucide-solid/icons/copy'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { toast } from '../../ui/toast.tsx'

/** A one-time link for one person. */
export interface Link {
  readonly name: string
  readonly url: string
  /** Whether it replaces a lost password; else it makes a first account. */
  readonly recovers?: boolean
}

/** Copies a text, and says so. Over plain http a browser may not let us: then it says that instead. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    toast({ text: done, state: 'stored', word: t('common.copied') })
  } catch (error) {
    console.warn('the browser refused to copy', error)
    toast({ text: t('officials.copyFailed'), state: 'refused', word: t('common.refused') })
  }
}

/** Shows the link that makes somebody's account: once, to be copied or scanned. */
export function InvitationLink(props: { link: Link | null; onClose: () => void }) {
  const url = () => props.link?.url ?? ''
  const recovers = () => props.link?.recovers ?? false
  return (
    <Dialog
      open={props.link !== null}
      onOpen={props.onClose}
      title={t(recovers() ? 'officials.recoveryLinkTitle' : 'officials.invitationTitle', {
        name: props.link?.name ?? '',
      })}
      more={t(recovers() ? 'officials.recoveryLinkMore' : 'officials.invitationMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.close')}</Button>
          <Button
            kind="primary"
            icon={<Copy class="size-5" aria-hidden="true" />}
            onClick={() => void copyText(url(), t('officials.copied'))}
          >
            {t('officials.copyLink')}
          </Button>
        </>
      }
    >
      <div class="grid justify-items-center gap-5">
        <QrCode text={url()} name={t('officials.invitationQr', { name: props.link?.name ?? '' })} class="size-52" />
        <output
          aria-label={t('officials.invitationLink')}
          class="w-full select-all rounded-md bg-sunken p-3 text-center font-mono text-13 break-all"
        >
          {url()}
        </output>
      </div>
    </Dialog>
  )
}
