import { InvalidError, OfflineError, RefusedError } from '../../lib/http.ts'
import { t } from '../../lib/text/index.ts'
import { fieldErrorText, refusalText } from '../../lib/text/refusal.ts'
import { toast } from '../../ui/toast.tsx'

/** Why a command did not go through, in one sentence of the reader's. */
export function errorText(error: unknown): string {
  if (error instanceof RefusedError) return refusalText(error)
  if (error instanceof InvalidError) return fieldErrorText(error.reason)
  return error instanceof OfflineError ? t('common.offlineMore') : t('common.faultMore')
}

/** Says in a toast that a command was refused or failed. */
export const sayError = (error: unknown): void =>
  toast({ state: 'refused', word: t('common.refused'), text: errorText(error) })

/** Says in a toast that a command is done. */
export const sayDone = (text: string): void => toast({ state: 'stored', word: t('common.stored'), text })
