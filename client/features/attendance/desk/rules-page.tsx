import Plus from 'lucide-solid/icons/plus'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { type Voiding, voidings } from '#domain/attendance/contract'
import type { ViolationRuleView } from '#domain/attendance/violations'
import { createAct } from '../../../lib/act.ts'
import { createRemote, refreshRemotes } from '../../../lib/remote.ts'
import { Remote } from '../../../lib/remote-part.tsx'
import { t } from '../../../lib/text/index.ts'
import { localeTag } from '../../../lib/text/locale.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { confirmAct } from '../../../ui/confirm.tsx'
import { Drawer } from '../../../ui/dialog.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { may } from '../../desk/access.ts'
import { DeskPage } from '../../desk/desk-page.tsx'
import { DeskForm } from '../../desk/form.tsx'
import { sayDone, sayError } from '../../desk/say.ts'
import { tableWords } from '../../desk/table-words.ts'
import { consequence } from '../consequence.ts'

const PATH = '/api/violation-rules'
const keeps = () => may(['administrator', 'authority'])

/** The kinds of violations with what each leads to, as the authority keeps them. */
export default function RulesPage() {
  const remote = createRemote<{ rules: ViolationRuleView[] }>(() => PATH)
  const [open, setOpen] = createSignal<ViolationRuleView | 'new' | null>(null)
  const columns = (): Column<ViolationRuleView>[] => [
    {
      key: 'name',
      head: t('attendance.kind'),
      class: 'wrap-anywhere min-w-56',
      sortBy: (rule) => rule.name,
      cell: (rule) => (
        <div class="py-1">
          <span class="font-medium">{rule.name}</span>
          <div class="text-13 text-muted">{rule.latinName}</div>
        </div>
      ),
    },
    { key: 'leadsTo', head: t('attendance.leadsTo'), class: 'min-w-36', cell: consequence },
    {
      key: 'version',
      head: t('attendance.code'),
      from: 'md',
      cell: (rule) => (
        <div class="text-13 text-muted">
          {rule.code}
          <div>{t('attendance.version', { n: rule.version })}</div>
        </div>
      ),
    },
  ]
  return (
    <DeskPage
      title={t('attendance.kinds')}
      more={t('attendance.kindsMore')}
      actions={
        <Show when={keeps()}>
          <Button kind="primary" icon={<Plus class="size-5" aria-hidden="true" />} onClick={() => setOpen('new')}>
            {t('attendance.addKind')}
          </Button>
        </Show>
      }
    >
      <Remote of={remote}>
        {(found) => (
          <Table
            name={t('attendance.kinds')}
            rows={found().rules}
            columns={columns()}
            keyOf={(rule) => rule.code}
            textOf={(rule) => `${rule.name} ${rule.latinName} ${rule.code}`}
            onOpen={keeps() ? setOpen : undefined}
            locale={localeTag()}
            words={tableWords(t('attendance.filterViolations'))}
          />
        )}
      </Remote>
      <Drawer
        open={open() !== null}
        onOpen={(to) => !to && setOpen(null)}
        title={t(open() === 'new' ? 'attendance.addKind' : 'attendance.editKind')}
        closeName={t('common.close')}
      >
        <Show when={open()} keyed>
          {(rule) => <RuleForm of={rule === 'new' ? null : rule} onDone={() => setOpen(null)} />}
        </Show>
      </Drawer>
    </DeskPage>
  )
}

function RuleForm(props: { of: ViolationRuleView | null; onDone: () => void }) {
  const act = createAct()
  const retiring = createAct()
  const [tried, setTried] = createSignal(false)
  const [draft, setDraft] = createStore({
    code: props.of?.code ?? '',
    name: props.of?.name ?? '',
    latinName: props.of?.latinName ?? '',
    voids: (props.of?.voids ?? 'component') as Voiding,
    banMonths: String(props.of?.banMonths ?? 0),
  })
  const done = (text: string) => {
    refreshRemotes(PATH)
    sayDone(text)
    props.onDone()
  }
  const isMonths = () => /^\d{1,2}$/.test(draft.banMonths.trim()) && Number(draft.banMonths) <= 36
  const save = async () => {
    const names = { name: draft.name.trim(), latinName: draft.latinName.trim() }
    const rule = { code: draft.code.trim(), ...names, voids: draft.voids, banMonths: Number(draft.banMonths) }
    if (await act.send('PUT', PATH, { rule })) done(t('attendance.saved'))
  }
  const retire = async () => {
    const title = t('attendance.retireTitle', { name: draft.name })
    if (!(await confirmAct({ title, lost: t('attendance.retireLost'), verb: t('attendance.retire') }))) return
    if (await retiring.send('POST', `${PATH}/retire`, { code: draft.code })) done(t('attendance.retired'))
    else sayError(retiring.error)
  }
  const missing = (text: string) => (tried() && !text.trim() ? t('attendance.nameNeeded') : null)
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={save}
      buttons={
        <>
          <Button type="submit" kind="primary" busy={act.busy}>
            {t('attendance.save')}
          </Button>
          <Show when={props.of}>
            <Button busy={retiring.busy} onClick={() => void retire()}>
              {t('attendance.retire')}
            </Button>
          </Show>
        </>
      }
    >
      <TextInput
        label={t('attendance.chineseName')}
        name="name"
        maxLength={200}
        value={draft.name}
        onInput={(name) => setDraft({ name })}
        error={missing(draft.name)}
      />
      <TextInput
        label={t('attendance.englishName')}
        name="latinName"
        maxLength={200}
        value={draft.latinName}
        onInput={(latinName) => setDraft({ latinName })}
        error={missing(draft.latinName)}
      />
      <TextInput
        label={t('attendance.code')}
        hint={t('attendance.codeHint')}
        name="code"
        maxLength={40}
        disabled={props.of !== null}
        value={draft.code}
        onInput={(code) => setDraft({ code })}
        error={tried() && !/^[a-z0-9-]{2,40}$/.test(draft.code.trim()) ? t('attendance.codeWrong') : null}
      />
      <RadioGroup
        label={t('attendance.voids')}
        options={voidings.map((value) => ({ value, label: t(`checkin.voids-${value}`) }))}
        value={draft.voids}
        onChange={(voids) => setDraft({ voids })}
      />
      <TextInput
        label={t('attendance.banMonths')}
        name="banMonths"
        inputmode="numeric"
        value={draft.banMonths}
        onInput={(banMonths) => setDraft({ banMonths })}
        error={tried() && !isMonths() ? t('attendance.banWrong') : null}
      />
    </DeskForm>
  )
}
