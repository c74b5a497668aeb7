import { useNavigate } from '@solidjs/router'
import Contrast from 'lucide-solid/icons/contrast'
import Languages from 'lucide-solid/icons/languages'
import LayoutGrid from 'lucide-solid/icons/layout-grid'
import LogOut from 'lucide-solid/icons/log-out'
import MessageCircleQuestion from 'lucide-solid/icons/message-circle-question-mark'
import PenLine from 'lucide-solid/icons/pen-line'
import Rows3 from 'lucide-solid/icons/rows-3'
import Square from 'lucide-solid/icons/square'
import { LOCALE_NAMES, otherLocale } from '../../lib/switches.tsx'
import { setLocale, t } from '../../lib/text/index.ts'
import { setTheme, THEMES, theme } from '../../lib/theme.ts'
import { Menu } from '../../ui/menu.tsx'
import { setView, view } from './place.ts'

const THEME_NAMES = {
  system: 'common.themeSystem',
  light: 'common.themeLight',
  dark: 'common.themeDark',
  sunlight: 'common.themeSunlight',
} as const

/** What is not needed at every mark: the other view, the overview, signing, look, language, the way out. */
export function ScreenMenu(props: {
  onOverview: () => void
  onSign: () => void
  /** Left out where no questions are put. */
  onQuestions?: () => void
}) {
  const navigate = useNavigate()
  const nextTheme = () => THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length] ?? 'system'
  return (
    <Menu
      name={t('common.more')}
      items={[
        view() === 'one'
          ? { name: t('judge.asList'), icon: <Rows3 aria-hidden="true" />, run: () => setView('list') }
          : { name: t('judge.oneByOne'), icon: <Square aria-hidden="true" />, run: () => setView('one') },
        ...(props.onQuestions
          ? [
              {
                name: t('tablet.questions'),
                icon: <MessageCircleQuestion aria-hidden="true" />,
                run: props.onQuestions,
              },
            ]
          : []),
        { name: t('judge.overview'), icon: <LayoutGrid aria-hidden="true" />, run: props.onOverview },
        { name: t('judge.sign'), icon: <PenLine aria-hidden="true" />, run: props.onSign },
        {
          name: t('judge.themeNext', { name: t(THEME_NAMES[nextTheme()]) }),
          icon: <Contrast aria-hidden="true" />,
          run: () => setTheme(nextTheme()),
        },
        {
          name: LOCALE_NAMES[otherLocale()],
          icon: <Languages aria-hidden="true" />,
          run: () => void setLocale(otherLocale()),
        },
        { name: t('judge.toSessions'), icon: <LogOut aria-hidden="true" />, run: () => navigate('/judge?all=1') },
      ]}
    />
  )
}
