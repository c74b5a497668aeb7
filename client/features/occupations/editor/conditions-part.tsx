import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import X from 'lucide-solid/icons/x'
import { For, Index, Show } from 'solid-js'
import type { StandardProblem } from '#domain/standards/standard-problems'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { FieldError } from '../../../ui/field.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { standardProblemText } from '../problem-words.ts'
import type { StandardEditor } from './create-standard-editor.ts'
import { freshRequirements, withRequirement, withRequirements } from './draft-edits.ts'
import { RequirementSentence, sentenceOf } from './requirement-sentence.tsx'
import type { AlternativeDraft, LevelDraft, RequirementDraft } from './standard-draft.ts'

/** So many alternatives a level may have, and so many requirements an alternative. */
const [MOST_WAYS, MOST_NEEDS] = [12, 6]

/** The conditions to apply for a level: each alternative a sentence that is changed where it stands. */
export function ConditionsPart(props: { editor: StandardEditor; rule: LevelDraft }) {
  const where = () => `/levels/${props.editor.at}/alternatives`
  const own = () => props.editor.problems.filter((problem) => problem.where === where())
  const set = (alternatives: AlternativeDraft[], act: string | null = null) =>
    props.editor.changeLevel({ alternatives }, act)
  return (
    <section class="grid gap-2" data-where={where()}>
      <h3 class="text-17">{t('occupations.ways')}</h3>
      <p class="text-13 text-muted">{t('occupations.waysMore')}</p>
      <ol class="grid">
        <Index each={props.rule.alternatives}>
          {(way, at) => (
            <Way
              way={way()}
              n={at + 1}
              where={`${where()}/${at}`}
              problems={props.editor.problems}
              onChange={(need, change, act) => set(withRequirement(props.rule, [at, need], change), act)}
              onNeeds={(edit) => set(withRequirements(props.rule, at, edit))}
              onRemove={() => set(props.rule.alternatives.toSpliced(at, 1))}
            />
          )}
        </Index>
      </ol>
      <Problems of={own()} />
      <div class="max-w-56">
        <NeedMenu
          wide
          label={t('occupations.addWay')}
          disabled={props.rule.alternatives.length >= MOST_WAYS}
          onAdd={(need) => set([...props.rule.alternatives, { requirements: [need] }])}
        />
      </div>
    </section>
  )
}

function Way(props: {
  way: AlternativeDraft
  n: number
  where: string
  problems: readonly StandardProblem[]
  onChange: (need: number, change: Partial<RequirementDraft>, act: string | null) => void
  onNeeds: (edit: (list: readonly RequirementDraft[]) => RequirementDraft[]) => void
  onRemove: () => void
}) {
  const problems = () =>
    props.problems.filter(({ where }) => where === props.where || where.startsWith(`${props.where}/`))
  const isWrong = (where: string) => problems().some((one) => one.severity === 'error' && one.where === where)
  const count = () => props.way.requirements.length
  const add = () => (
    <NeedMenu
      label={t('occupations.addNeed')}
      disabled={count() >= MOST_NEEDS}
      onAdd={(need) => props.onNeeds((list) => [...list, need])}
    />
  )
  return (
    <li
      class="grid grid-cols-[1.75rem_1fr_auto] items-start gap-x-2 border-line border-t py-2 first:border-t-0"
      data-where={props.where}
    >
      <span class="pt-2.5 text-15 text-muted">{props.n}</span>
      <div class="grid min-w-0 gap-1">
        <Index each={props.way.requirements}>
          {(need, at) => (
            <div class="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-15">
              <Show when={at > 0}>
                <span class="text-muted">{t('occupations.joint')}</span>
              </Show>
              <RequirementSentence
                need={need()}
                where={`${props.where}/requirements/${at}`}
                isWrong={isWrong}
                onChange={(change, act) => props.onChange(at, change, act)}
              />
              <Show when={count() > 1}>
                <IconButton
                  name={t('occupations.removeNeed')}
                  icon={<X aria-hidden="true" />}
                  onClick={() => props.onNeeds((list) => list.toSpliced(at, 1))}
                />
              </Show>
              <Show when={at === count() - 1}>{add()}</Show>
            </div>
          )}
        </Index>
        <Show when={count() === 0}>{add()}</Show>
        <Problems of={problems()} />
      </div>
      <IconButton
        name={t('occupations.removeWay', { n: props.n })}
        icon={<Trash aria-hidden="true" />}
        onClick={() => props.onRemove()}
      />
    </li>
  )
}

/** Adds something that can be asked for, shown as the sentence that it becomes. */
function NeedMenu(props: {
  label: string
  wide?: boolean
  disabled: boolean
  onAdd: (need: RequirementDraft) => void
}) {
  return (
    <Show
      when={!props.disabled}
      fallback={
        <Button kind="quiet" disabled>
          {props.label}
        </Button>
      }
    >
      <Menu
        name={props.label}
        label={
          <span class="inline-flex items-center gap-2 px-3 font-medium text-accent">
            <Plus class="size-5" aria-hidden="true" />
            {props.label}
          </span>
        }
        items={freshRequirements.map((need) => ({
          name: sentenceOf(need, () => '…'),
          run: () => props.onAdd(need),
        }))}
      />
    </Show>
  )
}

/** What is wrong here: errors as a field says them, the rest as something to look at again. */
export function Problems(props: { of: readonly StandardProblem[] }) {
  return (
    <For each={props.of}>
      {(problem) => (
        <Show
          when={problem.severity === 'error'}
          fallback={<p class="text-13 text-saved">{standardProblemText(problem)}</p>}
        >
          <FieldError>{standardProblemText(problem)}</FieldError>
        </Show>
      )}
    </For>
  )
}
