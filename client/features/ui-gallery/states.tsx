import Trophy from 'lucide-solid/icons/trophy'
import { FaultError, OfflineError, RefusedError } from '../../lib/http.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { EmptyState, Skeleton } from '../../ui/states.tsx'
import { say } from './sample.ts'

const retry = () => undefined

/** What a view shows while, instead of, and after its content. */
export function States() {
  return (
    <Section title={say('状态', 'States')}>
      <div class="grid divide-line max-md:divide-y md:grid-cols-2">
        <EmptyState
          icon={<Trophy aria-hidden="true" />}
          title={say('还没有赛事', 'No events yet')}
          more={say('创建第一个赛事后，它会出现在这里。', 'The first event you create will be here.')}
          action={<Button kind="primary">{say('新建赛事', 'Create event')}</Button>}
        />
        <ErrorNotice error={new OfflineError('offline')} retry={retry} />
        <ErrorNotice error={new FaultError('01a3f0c2-77d1-7c1e-9b1f-2f9d6a3b8e10')} retry={retry} />
        <ErrorNotice error={new RefusedError('not-allowed', {}, 403)} />
      </div>
      <div class="grid gap-8 md:grid-cols-2">
        <Skeleton name={t('common.loading')} />
        <div class="grid gap-6">
          <Progress
            name={say('正在生成证书', 'Making certificates')}
            share={0.62}
            done="62%"
            left={t('common.timeLeft', { time: t('common.minutes', { n: 2 }) })}
            cancel={{ name: t('common.cancel'), run: retry }}
          />
          <Progress name={say('正在读取文件', 'Reading the file')} share={null} />
        </div>
      </div>
    </Section>
  )
}
