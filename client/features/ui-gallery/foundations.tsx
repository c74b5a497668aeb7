import { For } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Section } from '../../ui/page.tsx'
import { Status } from '../../ui/status.tsx'
import { say } from './sample.ts'

const SIZES = ['text-13', 'text-15', 'text-17', 'text-20', 'text-26', 'text-34', 'text-48', 'text-72']
const GROUNDS = [
  'bg-surface',
  'bg-raised',
  'bg-sunken',
  'bg-hover',
  'bg-accent',
  'bg-accent-soft',
  'bg-saved-soft',
  'bg-stored-soft',
  'bg-refused-soft',
  'bg-waiting-soft',
  'bg-gold-fill',
  'bg-silver-fill',
  'bg-bronze-fill',
]

/** Type, colours, the four states, the awards. */
export function Foundations() {
  return (
    <Section title={say('基础', 'Foundations')}>
      <div class="grid gap-1 overflow-hidden">
        <For each={SIZES}>
          {(size) => (
            <p class={`${size} truncate`}>
              <span class="me-3 text-13 text-faint">{size.slice(5)}</span>
              {say('试金石 98.75 分', 'Touchstone 98.75')}
            </p>
          )}
        </For>
      </div>
      <div class="grid grid-cols-3 gap-3 sm:grid-cols-5 lg:grid-cols-7">
        <For each={GROUNDS}>
          {(ground) => (
            <span class="grid gap-1 text-13 text-muted">
              <span class={`h-14 rounded-md inset-ring inset-ring-line ${ground}`} />
              {ground.slice(3)}
            </span>
          )}
        </For>
      </div>
      <p class="max-w-prose">
        <span class="text-ink">{say('正文墨色。', 'Ink for what is read. ')}</span>
        <span class="text-muted">{say('次要说明。', 'Muted for what explains. ')}</span>
        <span class="text-faint">{say('占位与提示。', 'Faint for hints. ')}</span>
        <a href="#top">{say('一个链接', 'A link')}</a>
      </p>
      <div class="flex flex-wrap gap-3">
        <Status state="saved" word={t('common.saved')} />
        <Status state="stored" word={t('common.stored')} />
        <Status state="refused" word={t('common.refused')} />
        <Status state="waiting" word={t('common.waiting')} />
        <Status plain state="stored" word={t('common.stored')} />
      </div>
      <div class="flex flex-wrap items-center gap-3">
        <Badge>{say('草稿', 'Draft')}</Badge>
        <Badge kind="accent">{say('进行中', 'Running')}</Badge>
        <Badge kind="gold">{say('金奖', 'Gold')}</Badge>
        <Badge kind="silver">{say('银奖', 'Silver')}</Badge>
        <Badge kind="bronze">{say('铜奖', 'Bronze')}</Badge>
      </div>
    </Section>
  )
}
