import { useNavigate, useParams } from '@solidjs/router'
import PencilLine from 'lucide-solid/icons/pencil-line'
import { Show } from 'solid-js'
import type { StandardView } from '#domain/standards/occupation-contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Section } from '../../ui/page.tsx'
import { Facts } from '../desk/facts.tsx'
import { createKeptStandard } from './editor/kept-standard.ts'
import { type AtOccupation, mayKeep, OccupationFrame } from './occupation-frame.tsx'
import { validityWords } from './requirement-words.ts'
import { StandardLevels } from './standard-levels.tsx'

/** A version of a standard as it was, to read or to begin a draft with. */
export default function StandardVersionPage() {
  return <OccupationFrame tabName={t('occupations.versions')}>{(at) => <VersionPart at={at()} />}</OccupationFrame>
}

function VersionPart(props: { at: AtOccupation }) {
  const params = useParams<{ version: string }>()
  const navigate = useNavigate()
  const id = () => props.at.occupation.id
  const [kept] = createKeptStandard(props.at.occupation.id)
  const remote = createRemote<StandardView>(() => `/api/occupations/${id()}/standards/${params.version}`)
  const isNewest = () => props.at.occupation.version === Number(params.version)
  const useAsDraft = async () => {
    const words = {
      title: t('occupations.replaceTitle'),
      lost: t('occupations.replaceLost'),
      verb: t('occupations.replaceDraft'),
    }
    if (kept.draft && !(await confirmAct(words))) return
    navigate(`/desk/occupations/${id()}/standard?from=${params.version}`)
  }
  return (
    <Remote of={remote}>
      {(standard) => (
        <>
          <Section
            title={t('occupations.version', { n: standard().version })}
            more={[
              formatDateTime(standard().at),
              standard().by,
              standard().reason && t('occupations.because', { reason: standard().reason ?? '' }),
              isNewest()
                ? t('occupations.isNewest')
                : t('occupations.newestIs', { n: props.at.occupation.version ?? 0 }),
            ]
              .filter(Boolean)
              .join(' · ')}
            actions={
              <Show when={mayKeep(props.at.occupation) && !isNewest()}>
                <Button icon={<PencilLine class="size-5" aria-hidden="true" />} onClick={() => void useAsDraft()}>
                  {t('occupations.useAsDraft')}
                </Button>
              </Show>
            }
          >
            <Facts
              facts={[
                { name: t('occupations.field-validMonths'), value: validityWords(standard().content.validMonths) },
              ]}
            />
          </Section>
          <StandardLevels occupationId={id()} content={standard().content} />
        </>
      )}
    </Remote>
  )
}
