import { Show } from 'solid-js'
import type { CandidatesPreview } from '#domain/applications/bulk-contract'
import { formatNumber } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { type Fact, Facts } from '../../desk/facts.tsx'
import { FileNotes } from '../../desk/file-notes.tsx'
import { Verdict } from '../../desk/verdict.tsx'
import { FacesPart } from './faces-part.tsx'
import { ProblemTable } from './problem-table.tsx'

/** What a file of candidates holds: whether it can be imported, its counts, its problems, and whose photo is missing. */
export function FoundPart(props: { found: CandidatesPreview; archive: File | null }) {
  const isClean = () => props.found.problemCount === 0
  const facts = (): Fact[] => {
    const { candidates, problemCount, photos } = props.found
    const people = (n: number) => t('review.people', { n: formatNumber(n) })
    const all = [
      { name: t('review.rightRows'), value: people(candidates) },
      { name: t('review.wrongRows'), value: formatNumber(problemCount) },
    ]
    if (!props.archive) return all
    return [
      ...all,
      { name: t('review.withPhoto'), value: people(photos.matched) },
      { name: t('review.withoutPhoto'), value: people(photos.missingCount) },
      { name: t('review.unusedPhotos'), value: t('review.pieces', { n: formatNumber(photos.unusedCount) }) },
    ]
  }
  const title = () => (isClean() ? t('review.clean') : t('review.dirty', { n: formatNumber(props.found.problemCount) }))
  const more = () =>
    isClean() ? t('review.cleanMore', { n: formatNumber(props.found.candidates) }) : t('review.dirtyMore')
  return (
    <>
      <Verdict kind={isClean() ? 'good' : 'bad'} title={title()} more={more()} />
      <FileNotes notes={props.found.notes} />
      <Facts facts={facts()} class="grid-cols-2 sm:grid-cols-3 lg:grid-cols-5" />
      <PhotosPart photos={props.found.photos} shown={props.archive !== null} />
      <Show when={!isClean()}>
        <ProblemTable found={props.found} />
      </Show>
      <Show when={props.found.faces.length > 0 && props.archive}>
        {(archive) => <FacesPart faces={props.found.faces} archive={archive()} />}
      </Show>
    </>
  )
}

/** The rows without a photo, and the photos of nobody, to be unfolded. */
export function PhotosPart(props: { photos: CandidatesPreview['photos']; shown: boolean }) {
  return (
    <Show when={props.shown}>
      <List
        title={t('review.missingRows')}
        words={props.photos.missing.map(String)}
        count={props.photos.missingCount}
      />
      <List title={t('review.unusedNames')} words={props.photos.unused} count={props.photos.unusedCount} />
    </Show>
  )
}

function List(props: { title: string; words: readonly string[]; count: number }) {
  return (
    <Show when={props.words.length > 0}>
      <details class="border-line border-t pt-2">
        <summary class="flex min-h-11 cursor-pointer items-center text-15">
          {props.title} ({formatNumber(props.count)})
        </summary>
        <p class="wrap-anywhere max-h-60 overflow-y-auto pb-2 text-15 text-muted">
          {props.words.join(' · ')}
          {props.count > props.words.length ? ' …' : ''}
        </p>
      </details>
    </Show>
  )
}
