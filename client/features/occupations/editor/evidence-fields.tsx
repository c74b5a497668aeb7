import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { Index, type JSX } from 'solid-js'
import { educations, levels, titleRanks } from '#domain/standards/standard'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice.tsx'
import { DayInput } from '../../../ui/date-time.tsx'
import { Select } from '../../../ui/select.tsx'
import { levelWord } from '../requirement-words.ts'
import type { EvidenceDraft } from './evidence-draft.ts'

type List = 'experience' | 'certificates' | 'titles' | 'diplomas'

/** What somebody can show: birth date, work, certificates, titles and schooling. */
export function EvidenceFields(props: { draft: EvidenceDraft; onChange: (change: Partial<EvidenceDraft>) => void }) {
  const lines = <Name extends List>(name: Name) => ({
    name,
    list: props.draft[name] as EvidenceDraft[Name][number][],
    set: (list: EvidenceDraft[Name][number][]) => props.onChange({ [name]: list }),
  })
  return (
    <div class="grid gap-5">
      <div class="grid items-end gap-4 sm:grid-cols-2">
        <DayInput
          label={t('occupations.birthDate')}
          value={props.draft.birthDate}
          onChange={(birthDate) => props.onChange({ birthDate })}
        />
        <DayInput label={t('occupations.tryOn')} value={props.draft.on} onChange={(on) => props.onChange({ on })} />
        <Checkbox
          label={t('occupations.inOccupation')}
          checked={props.draft.inOccupation}
          onChange={(inOccupation) => props.onChange({ inOccupation })}
        />
      </div>
      <Lines
        {...lines('experience')}
        title={t('occupations.experience')}
        add={t('occupations.addExperience')}
        fresh={{ from: '', to: '', occupationMatches: true }}
      >
        {(line, change) => (
          <>
            <DayInput label={t('occupations.from')} value={line().from} onChange={(from) => change({ from })} />
            <DayInput label={t('occupations.until')} value={line().to} onChange={(to) => change({ to })} />
            <Checkbox
              label={t('occupations.occupationMatches')}
              checked={line().occupationMatches}
              onChange={(occupationMatches) => change({ occupationMatches })}
            />
          </>
        )}
      </Lines>
      <Lines
        {...lines('certificates')}
        title={t('occupations.certificates')}
        add={t('occupations.addCertificate')}
        fresh={{ level: '5', issuedOn: '' }}
      >
        {(line, change) => (
          <>
            <Select
              label={t('occupations.level')}
              options={levels.map((value) => ({ value, label: levelWord(value) }))}
              value={line().level}
              onChange={(level) => change({ level })}
            />
            <DayInput
              label={t('occupations.issuedOn')}
              value={line().issuedOn}
              onChange={(issuedOn) => change({ issuedOn })}
            />
          </>
        )}
      </Lines>
      <Lines
        {...lines('titles')}
        title={t('occupations.titles')}
        add={t('occupations.addTitle')}
        fresh={{ rank: 'junior', since: '' }}
      >
        {(line, change) => (
          <>
            <Select
              label={t('occupations.rank')}
              options={titleRanks.map((value) => ({ value, label: t(`occupations.rank-${value}`) }))}
              value={line().rank}
              onChange={(rank) => change({ rank })}
            />
            <DayInput label={t('occupations.since')} value={line().since} onChange={(since) => change({ since })} />
          </>
        )}
      </Lines>
      <Lines
        {...lines('diplomas')}
        title={t('occupations.diplomas')}
        add={t('occupations.addDiploma')}
        fresh={{ education: 'vocational-school', inSubject: true, lastYear: false, graduatedOn: '' }}
      >
        {(line, change) => (
          <>
            <Select
              label={t('occupations.education')}
              options={educations.map((value) => ({ value, label: t(`occupations.education-${value}`) }))}
              value={line().education}
              onChange={(education) => change({ education })}
            />
            <DayInput
              label={t('occupations.graduatedOn')}
              value={line().graduatedOn}
              onChange={(graduatedOn) => change({ graduatedOn })}
            />
            <div class="flex flex-wrap gap-x-6">
              <Checkbox
                label={t('occupations.inSubject')}
                checked={line().inSubject}
                onChange={(inSubject) => change({ inSubject })}
              />
              <Checkbox
                label={t('occupations.lastYear')}
                checked={line().lastYear}
                onChange={(lastYear) => change({ lastYear })}
              />
            </div>
          </>
        )}
      </Lines>
    </div>
  )
}

/** Lines of one kind that are added and removed. */
function Lines<Line extends object>(props: {
  title: string
  add: string
  list: readonly Line[]
  fresh: Line
  set: (list: Line[]) => void
  children: (line: () => Line, change: (change: Partial<Line>) => void) => JSX.Element
}) {
  return (
    <fieldset class="grid gap-2">
      <legend class="mb-1 font-medium text-15">{props.title}</legend>
      <Index each={props.list}>
        {(line, at) => (
          <div class="grid grid-cols-[1fr_auto] items-end gap-3">
            <div class="grid min-w-0 items-end gap-3 sm:grid-cols-2">
              {props.children(line, (change) =>
                props.set(props.list.map((one, i) => (i === at ? { ...one, ...change } : one))),
              )}
            </div>
            <IconButton
              name={t('occupations.removeLine')}
              icon={<Trash aria-hidden="true" />}
              onClick={() => props.set(props.list.toSpliced(at, 1))}
            />
          </div>
        )}
      </Index>
      <div class="-ms-4">
        <Button
          kind="quiet"
          icon={<Plus class="size-5" aria-hidden="true" />}
          onClick={() => props.set([...props.list, props.fresh])}
        >
          {props.add}
        </Button>
      </div>
    </fieldset>
  )
}
