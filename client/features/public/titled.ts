import { createEffect } from 'solid-js'
import { t } from '../../lib/text/index.ts'

/** Names the window after what it shows, the nearest thing first; parts that are not known yet are left out. */
export function createTitle(parts: () => readonly (string | null | undefined)[]): void {
  createEffect(() => {
    document.title = [...parts(), t('common.product')].filter(Boolean).join(' · ')
  })
}
