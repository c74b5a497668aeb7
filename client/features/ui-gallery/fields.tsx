import { createSignal } from 'solid-js'
import { CityMoment } from '../../lib/city-moment.tsx'
import { formatBytes } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Checkbox, RadioGroup } from '../../ui/choice.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { DayInput } from '../../ui/date-time.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { PasswordInput, TextArea, TextInput } from '../../ui/text-input.tsx'
import { sampleRows, say } from './sample.ts'

/** What one types into or chooses from, right and wrong. */
export function Fields() {
  const [name, setName] = createSignal('')
  const [text, setText] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [kind, setKind] = createSignal<'competition' | 'assessment' | ''>('')
  const [person, setPerson] = createSignal('')
  const [how, setHow] = createSignal<'judgement' | 'measurement'>('judgement')
  const [agreed, setAgreed] = createSignal(true)
  const [at, setAt] = createSignal<string | null>('2026-11-23T01:00:00.000Z')
  const [day, setDay] = createSignal('')
  const [file, setFile] = createSignal<File | null>(null)
  return (
    <Section title={say('表单', 'Fields')}>
      <div class="grid gap-5 sm:grid-cols-2">
        <TextInput
          label={say('赛事名称', 'Name of the event')}
          hint={say('将印在证书上', 'Printed on certificates')}
          value={name()}
          onInput={setName}
        />
        <TextInput
          label={say('最高分', 'Maximum mark')}
          value="2.5x"
          onInput={() => undefined}
          error={say('请填写数字，例如 2.50', 'A number such as 2.50')}
        />
        <TextInput
          label={say('编号', 'Number')}
          note={t('common.optional')}
          placeholder="A-07"
          value=""
          onInput={() => undefined}
        />
        <TextInput label={say('已锁定', 'Locked')} value="EuroSkills 2023" onInput={() => undefined} disabled />
        <PasswordInput
          label={t('people.password')}
          value={password()}
          onInput={setPassword}
          showName={t('common.showPassword')}
          hideName={t('common.hidePassword')}
        />
        <Select
          label={say('类型', 'Kind')}
          placeholder={say('请选择', 'Choose one')}
          options={[
            { value: 'competition', label: say('技能竞赛', 'Skill competition') },
            { value: 'assessment', label: say('等级认定', 'Level assessment') },
          ]}
          value={kind()}
          onChange={setKind}
        />
        <Combobox
          label={say('裁判员', 'Judge')}
          hint={say('输入姓名的一部分', 'Type a part of the name')}
          options={sampleRows(60).map((row) => ({ value: row.id, label: row.name, hint: row.from }))}
          value={person()}
          onChange={setPerson}
          words={{ open: say('打开列表', 'Open list'), nothingFound: t('common.nothingFound') }}
        />
        <CityMoment label={say('开始时间', 'Starts at')} value={at()} onChange={setAt} />
        <DayInput
          label={say('日期', 'Day')}
          value={day()}
          onChange={setDay}
          error={day() ? null : say('请填写日期', 'Enter the day')}
        />
        <TextArea label={say('说明', 'Note')} value={text()} onInput={setText} />
        <RadioGroup
          label={say('评分方式', 'Kind of marking')}
          options={[
            {
              value: 'judgement',
              label: say('主观评判', 'Judgement'),
              hint: say('三名裁判各自 0 至 3 分', 'Three judges, 0 to 3 each'),
            },
            { value: 'measurement', label: say('客观测量', 'Measurement') },
          ]}
          value={how()}
          onChange={setHow}
        />
        <div>
          <Checkbox label={say('允许公开姓名', 'The name may be shown')} checked={agreed()} onChange={setAgreed} />
          <Checkbox
            label={say('冻结榜单', 'Freeze the ranking')}
            hint={say('公众只看到冻结前的名次', 'The public sees ranks as of now')}
            checked={false}
            onChange={() => undefined}
          />
          <Checkbox label={say('不可用', 'Not available')} checked={false} disabled onChange={() => undefined} />
        </div>
        <FileDrop
          class="sm:col-span-2"
          label={say('评分方案', 'Marking scheme')}
          hint={say('xlsx，最大 10 MB', 'xlsx, up to 10 MB')}
          file={file()}
          onFile={setFile}
          endings={['.xlsx']}
          maxBytes={10_000_000}
          sizeOf={formatBytes}
          words={{
            drop: t('common.dropFile'),
            remove: t('common.removeFile'),
            tooLarge: t('common.fileTooLarge', { size: formatBytes(10_000_000) }),
            wrongKind: t('common.fileWrongKind', { kinds: 'xlsx' }),
          }}
        />
      </div>
    </Section>
  )
}
