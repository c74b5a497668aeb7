import CircleX from 'lucide-solid/icons/circle-x'
import Plus from 'lucide-solid/icons/plus'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { Index, Show } from 'solid-js'
import { t } from '../../../lib/text/index.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Menu } from '../../../ui/menu.tsx'
import { levelWord } from '../requirement-words.ts'
import type { StandardEditor } from './create-standard-editor.ts'
import { freeLevels, freshLevel, putLevel } from './draft-edits.ts'
import { levelPlace } from './standard-draft.ts'

/** The levels of a draft, one of them in sight; each says whether something is wrong with it. */
export function LevelBar(props: { editor: StandardEditor }) {
  const worst = (at: number) => {
    const found = props.editor.problems.filter(({ where }) => levelPlace(where) === at)
    if (found.some(({ severity }) => severity === 'error')) return 'error'
    return found.length > 0 ? 'warning' : null
  }
  return (
    <nav
      aria-label={t('occupations.levels')}
      class="flex items-center gap-x-1 overflow-x-auto border-line border-b max-sm:-mx-4 max-sm:px-4"
    >
      <Index each={props.editor.draft.levels}>
        {(rule, at) => (
          <button
            type="button"
            aria-current={props.editor.at === at ? 'true' : undefined}
            onClick={() => props.editor.select(at)}
            class={classNames(
              '-mb-px inline-flex min-h-11 shrink-0 items-center gap-1.5 whitespace-nowrap border-b-2 px-3 font-medium text-15 transition-colors focus-visible:-outline-offset-2',
              props.editor.at === at ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {levelWord(rule().level)}
            <Show when={worst(at) === 'error'}>
              <CircleX class="size-4 text-refused" aria-label={t('occupations.errors', { n: 1 })} />
            </Show>
            <Show when={worst(at) === 'warning'}>
              <TriangleAlert class="size-4 text-saved" aria-label={t('occupations.warnings', { n: 1 })} />
            </Show>
          </button>
        )}
      </Index>
      <Show when={freeLevels(props.editor.draft).length > 0}>
        <Menu
          name={t('occupations.addLevel')}
          label={
            <span class="inline-flex items-center gap-2 whitespace-nowrap px-3 font-medium text-accent">
              <Plus class="size-5" aria-hidden="true" />
              {t('occupations.addLevel')}
            </span>
          }
          items={freeLevels(props.editor.draft).map((level) => ({
            name: levelWord(level),
            run: () => {
              const { draft, at } = putLevel(props.editor.draft, freshLevel(level))
              props.editor.change(draft, null, at)
            },
          }))}
        />
      </Show>
    </nav>
  )
}
