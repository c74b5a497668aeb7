import { A, useParams } from '@solidjs/router'
import type { PaperForm } from '#domain/scoring/paper'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { Status } from '../../ui/status.tsx'
import { SessionFrame } from '../desk/frames.tsx'
import { paperLooks } from './paper-words.ts'
import { ReadingForm } from './reading-form.tsx'

/** Entering a printed mark sheet. */
export default function ReadingPage() {
  const params = useParams<{ sessionId: string; sheetId: string }>()
  const form = createRemote<PaperForm>(() => `/api/paper/${params.sheetId}`)
  return (
    <SessionFrame tabName={t('paper.enter')}>
      {() => (
        <Remote of={form}>
          {(found) => (
            <Section
              title={t('paper.sheetOf', {
                entry: found().entry,
                code: found().subCriterion.code,
                name: found().subCriterion.name,
              })}
              more={t('paper.enterMore')}
              actions={
                <>
                  <Status state={paperLooks[found().state]} word={t(`paper.${found().state}`)} />
                  <A class="inline-flex min-h-11 items-center" href={`/desk/sessions/${params.sessionId}/paper`}>
                    {t('paper.allPaper')}
                  </A>
                </>
              }
            >
              <ReadingForm form={found()} onEntered={form.refresh} />
            </Section>
          )}
        </Remote>
      )}
    </SessionFrame>
  )
}
