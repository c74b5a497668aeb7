import { For } from 'solid-js'
import type { Slip } from '#domain/draws/blind'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** The slips of a stage, to be handed out or printed; what stands here is kept nowhere on this device. */
export function SlipsDialog(props: { slips: Slip[] | null; name: string; onClose: () => void }) {
  return (
    <Dialog
      open={props.slips !== null}
      onOpen={() => props.onClose()}
      title={t('draws.slipsTitle', { stage: props.name })}
      more={t('draws.slipsMore')}
      closeName={t('common.close')}
      actions={<Button onClick={() => window.print()}>{t('draws.print')}</Button>}
    >
      <table class="w-full text-17">
        <thead class="text-13 text-muted">
          <tr>
            <th scope="col" class="py-2 text-start font-medium">
              {t('draws.from')}
            </th>
            <th scope="col" class="py-2 text-end font-medium">
              {t('draws.to')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.slips}>
            {({ from, to }) => (
              <tr class="break-inside-avoid border-line border-t">
                <td class="py-3">{from}</td>
                <td class="py-3 text-end font-mono font-semibold text-20">{to}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Dialog>
  )
}
