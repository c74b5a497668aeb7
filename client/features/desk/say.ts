import { errorText } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { toast } from '../../ui/toast.tsx'

/** Says in a toast that a command was refused or failed, and why. */
export const sayError = (error: unknown): void =>
  toast({ state: 'refused', word: t('common.refused'), text: errorText(error) })

/** Says in a toast that a command is done: it is on the server. */
export const sayDone = (text: string): void => toast({ state: 'stored', word: t('common.stored'), text })
