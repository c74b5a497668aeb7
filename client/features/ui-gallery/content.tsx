import { createSignal } from 'solid-js'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Card, Section } from '../../ui/page.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { say } from './sample.ts'

/** Steps, what happened, codes. */
export function Content() {
  const [step, setStep] = createSignal(2)
  const at = (minute: number) => formatDateTime(new Date(2026, 10, 23, 9, minute))
  return (
    <Section title={say('内容', 'Content')}>
      <Stepper
        name={say('导入', 'Import')}
        steps={[say('选择文件', 'Choose file'), say('预览', 'Preview'), say('确认', 'Confirm'), say('完成', 'Done')]}
        at={step()}
        onGo={setStep}
        words={{ done: t('common.stepDone') }}
      />
      <div class="grid gap-8 md:grid-cols-2">
        <Timeline
          name={say('经过', 'Course')}
          happenings={[
            { at: at(0), title: say('第一轮评分', 'First round'), more: say('三名裁判相差 2 分', 'Judges 2 apart') },
            { at: at(4), title: say('第二轮评分', 'Second round'), more: say('原始评分保留', 'First scores kept') },
            { at: at(5), title: say('裁判长确认', 'Confirmed by the chief judge'), current: true },
          ]}
        />
        <Card class="flex items-center gap-6">
          <QrCode
            text="https://touchstone.example/verify/Y0000500000012026300001"
            name={say('查验二维码', 'Code to verify')}
            class="size-40 shrink-0"
          />
          <div class="min-w-0">
            <p class="text-34">409 216</p>
            <p class="text-15 text-muted">{say('扫码或输入六位数字。', 'Scan, or enter the six digits.')}</p>
          </div>
        </Card>
      </div>
    </Section>
  )
}
