import ArrowLeft from 'lucide-solid/icons/arrow-left'
import { For, type JSX, Match, Show, Switch } from 'solid-js'
import type { DraftAspect, DraftCriterion, DraftSubCriterion } from '#domain/standards/contract'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { problemText } from '../problem-list.tsx'
import { AspectForm } from './aspect-form.tsx'
import { type Editor, problemsAt } from './create-editor.ts'
import { CriterionForm, SubCriterionForm } from './criterion-form.tsx'
import { ASPECT, above, CRITERION, SUB_CRITERION } from './draft.ts'
import { PartTools } from './part-tools.tsx'
import { SchemeForm } from './scheme-form.tsx'

const titles = ['editor.scheme', 'editor.criterion', 'editor.subCriterion', 'editor.aspect'] as const

/** The form of the selected part, drawn anew for another part. */
export function PartForm(props: {
  editor: Editor
  /** Whether it was tried to save: what is missing is marked from then on, as what is wrong always is. */
  tried: boolean
  onRemove: () => void
  onBack: () => void
}) {
  return (
    <div class="grid min-w-0 content-start gap-5" data-part-form>
      <div class="md:hidden">
        <Button
          kind="quiet"
          icon={<ArrowLeft class="size-5" aria-hidden="true" />}
          class="-ms-4"
          onClick={() => props.onBack()}
        >
          {t('editor.backToParts')}
        </Button>
      </div>
      <Show when={[props.editor.at.join()]} keyed>
        {(_) => <Fields {...props} />}
      </Show>
    </div>
  )
}

function Fields(props: { editor: Editor; tried: boolean; onRemove: () => void }) {
  const { editor } = props
  const depth = editor.at.length
  const problems = () => problemsAt(editor.problems, editor.at)
  const errorOf = (field: string) => {
    const found = problems().find((one) => one.field === field && one.problem.severity === 'error')
    const missing = found && ['figure-missing', 'code-missing', 'aspect-without-mark'].includes(found.problem.code)
    return found && (props.tried || !missing) ? problemText(found.problem) : null
  }
  const common = { set: editor.change, errorOf }
  return (
    <>
      <div class="grid gap-3">
        <h3 class="text-17">
          {t(titles[depth] ?? 'editor.aspect')} {editor.part?.code}
        </h3>
        <PartTools editor={editor} onRemove={props.onRemove} />
      </div>
      <Switch>
        <Match when={depth === 0}>
          <SchemeForm part={editor.draft} set={editor.changeScheme} errorOf={errorOf} />
        </Match>
        <Match when={depth === CRITERION}>
          <CriterionForm part={editor.part as DraftCriterion} {...common} />
        </Match>
        <Match when={depth === SUB_CRITERION}>
          <SubCriterionForm part={editor.part as DraftSubCriterion} {...common} />
        </Match>
        <Match when={depth === ASPECT}>
          <AspectForm
            part={editor.part as DraftAspect}
            draft={editor.draft}
            under={above(editor.at)}
            onMoveUnder={editor.moveUnder}
            {...common}
          />
        </Match>
      </Switch>
      <Notes>
        {problems()
          .filter(({ problem }) => problem.severity === 'warning')
          .map(({ problem }) => problemText(problem))}
      </Notes>
    </>
  )
}

/** What the part asks a second look for. */
function Notes(props: { children: readonly string[] }): JSX.Element {
  return (
    <Show when={props.children.length > 0}>
      <ul class="grid gap-1 border-line border-t pt-4 text-13 text-saved">
        <For each={props.children}>{(text) => <li>{text}</li>}</For>
      </ul>
    </Show>
  )
}
