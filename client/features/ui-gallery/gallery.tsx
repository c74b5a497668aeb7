import { For } from 'solid-js'
import { LocaleSwitch, ThemeSwitch } from '../../lib/switches.tsx'
import { t } from '../../lib/text/index.ts'
import { ConfirmHost } from '../../ui/confirm.tsx'
import { Logo } from '../../ui/logo.tsx'
import { Page } from '../../ui/page.tsx'
import { ToastHost } from '../../ui/toast.tsx'
import { Actions } from './actions.tsx'
import { Content } from './content.tsx'
import { Fields } from './fields.tsx'
import { Foundations } from './foundations.tsx'
import { Keys } from './keys.tsx'
import { Lists } from './lists.tsx'
import { say } from './sample.ts'
import { States } from './states.tsx'

const PARTS = {
  foundations: Foundations,
  actions: Actions,
  fields: Fields,
  states: States,
  lists: Lists,
  content: Content,
  keys: Keys,
}

/** Every part in every state, for whoever builds a screen or changes a part; `?part=` shows one group alone. */
export function Gallery() {
  const wanted = new URLSearchParams(location.search).get('part')
  const shown = Object.entries(PARTS).filter(([name]) => !wanted || name === wanted)
  return (
    <>
      <header class="sticky top-0 z-20 flex items-center gap-2 border-line border-b bg-surface px-4 py-2 sm:px-6">
        <Logo name={t('common.product')} class="flex-1" />
        <ThemeSwitch />
        <LocaleSwitch />
      </header>
      <Page title={say('界面部件', 'The parts')} more={say('每个部件，每种状态', 'Every part in every state')}>
        <For each={shown}>{([, Part]) => <Part />}</For>
      </Page>
      <ConfirmHost
        words={{
          cancel: t('common.cancel'),
          close: t('common.close'),
          typeToConfirm: (name) => t('common.typeToConfirm', { name }),
        }}
      />
      <ToastHost words={{ region: t('common.notifications'), dismiss: t('common.dismiss') }} />
    </>
  )
}
