import { Show } from 'solid-js'
import type { OwnApplication } from '#domain/applications/own-contract'
import { canRecognise } from '#domain/applications/own-rules'
import { educations, levels, titleRanks } from '#domain/standards/standard'
import { locale, t } from '../../../lib/text/index.ts'
import { Checkbox, RadioGroup } from '../../../ui/choice.tsx'
import { DayInput } from '../../../ui/date-time.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { levelWord } from '../../occupations/requirement-words.ts'
import type { OwnForm } from './create-form.ts'
import { emptyRows } from './form-model.ts'
import { RowList } from './row-list.tsx'

/** What each part of the form is given. */
export interface PartProps {
  readonly own: OwnApplication
  readonly form: OwnForm
  /** Says what is missing. */
  readonly tried: boolean
  /** Its title stands above it already. */
  readonly bare?: boolean
}

/** By assessment or by direct recognition, where the level allows both. */
export const RoutePart = (props: PartProps) => (
  <Show when={canRecognise(props.own.offering.level)}>
    <RadioGroup
      label={t('apply.route')}
      value={props.form.model.route}
      options={[
        { value: 'assessment', label: t('apply.routeAssessment'), hint: t('apply.routeAssessmentMore') },
        { value: 'recognition', label: t('apply.routeRecognition'), hint: t('apply.routeRecognitionMore') },
      ]}
      onChange={(route) => props.form.set({ route })}
    />
  </Show>
)

export const WorkTypePart = (props: PartProps) => (
  <Show when={props.own.workTypes.length > 0}>
    <Select
      label={t('apply.workType')}
      note={t('common.optional')}
      value={props.form.model.workTypeId || 'none'}
      options={[
        { value: 'none', label: t('apply.noWorkType') },
        ...props.own.workTypes.map(({ id, name, latinName }) => ({
          value: id,
          label: locale() === 'en' && latinName ? latinName : name,
        })),
      ]}
      onChange={(id) => props.form.set({ workTypeId: id === 'none' ? '' : id })}
    />
  </Show>
)

export const EmployerPart = (props: PartProps) => (
  <TextInput
    label={t('apply.employer')}
    note={t('common.optional')}
    hint={t('apply.employerHint')}
    autocomplete="organization"
    maxLength={200}
    value={props.form.model.employer}
    onInput={(employer) => props.form.set({ employer })}
  />
)

export const InOccupationPart = (props: PartProps) => (
  <Checkbox
    label={t('apply.inOccupation')}
    checked={props.form.model.inOccupation}
    onChange={(inOccupation) => props.form.set({ inOccupation })}
  />
)

export const ExperiencePart = (props: PartProps) => (
  <RowList
    title={t('apply.experience')}
    hint={t('apply.experienceHint')}
    rows={props.form.model.experience}
    faults={props.form.faults.experience}
    tried={props.tried}
    bare={props.bare}
    most={40}
    empty={{
      ...emptyRows.experience,
      employer: props.form.model.experience.length === 0 ? props.form.model.employer : '',
    }}
    add={t('apply.addExperience')}
    remove={t('apply.removeExperience')}
    onRows={(experience) => props.form.set({ experience })}
  >
    {(row, set, wrong) => (
      <>
        <TextInput
          label={t('apply.employerThen')}
          maxLength={200}
          value={row().employer}
          onInput={(employer) => set({ employer })}
          error={wrong('employer')}
        />
        <div class="grid gap-4 sm:grid-cols-2">
          <DayInput
            label={t('apply.from')}
            max={props.own.today}
            value={row().from}
            onChange={(from) => set({ from })}
            error={wrong('from')}
          />
          <Show when={!row().untilNow}>
            <DayInput
              label={t('apply.to')}
              max={props.own.today}
              value={row().to}
              onChange={(to) => set({ to })}
              error={wrong('to')}
            />
          </Show>
        </div>
        <div>
          <Checkbox
            label={t('apply.untilNow')}
            checked={row().untilNow}
            onChange={(untilNow) => set({ untilNow, to: '' })}
          />
          <Checkbox
            label={t('apply.occupationMatches')}
            checked={row().occupationMatches}
            onChange={(occupationMatches) => set({ occupationMatches })}
          />
        </div>
      </>
    )}
  </RowList>
)

export const CertificatesPart = (props: PartProps) => (
  <RowList
    title={t('apply.certificates')}
    hint={t('apply.certificatesHint')}
    rows={props.form.model.certificates}
    faults={props.form.faults.certificates}
    tried={props.tried}
    bare={props.bare}
    most={20}
    empty={emptyRows.certificates}
    add={t('apply.addCertificate')}
    remove={t('apply.removeCertificate')}
    onRows={(certificates) => props.form.set({ certificates })}
  >
    {(row, set, wrong) => (
      <div class="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('apply.level')}
          placeholder={t('apply.choose')}
          value={row().level}
          options={levels.map((value) => ({ value, label: levelWord(value) }))}
          onChange={(level) => set({ level })}
          error={wrong('level')}
        />
        <DayInput
          label={t('apply.issuedOn')}
          max={props.own.today}
          value={row().issuedOn}
          onChange={(issuedOn) => set({ issuedOn })}
          error={wrong('issuedOn')}
        />
      </div>
    )}
  </RowList>
)

export const TitlesPart = (props: PartProps) => (
  <RowList
    title={t('apply.titles')}
    rows={props.form.model.titles}
    faults={props.form.faults.titles}
    tried={props.tried}
    bare={props.bare}
    most={10}
    empty={emptyRows.titles}
    add={t('apply.addTitle')}
    remove={t('apply.removeTitle')}
    onRows={(titles) => props.form.set({ titles })}
  >
    {(row, set, wrong) => (
      <div class="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('apply.rank')}
          placeholder={t('apply.choose')}
          value={row().rank}
          options={titleRanks.map((value) => ({ value, label: t(`occupations.rank-${value}`) }))}
          onChange={(rank) => set({ rank })}
          error={wrong('rank')}
        />
        <DayInput
          label={t('apply.since')}
          max={props.own.today}
          value={row().since}
          onChange={(since) => set({ since })}
          error={wrong('since')}
        />
      </div>
    )}
  </RowList>
)

export const DiplomasPart = (props: PartProps) => (
  <RowList
    title={t('apply.diplomas')}
    rows={props.form.model.diplomas}
    faults={props.form.faults.diplomas}
    tried={props.tried}
    bare={props.bare}
    most={10}
    empty={emptyRows.diplomas}
    add={t('apply.addDiploma')}
    remove={t('apply.removeDiploma')}
    onRows={(diplomas) => props.form.set({ diplomas })}
  >
    {(row, set, wrong) => (
      <>
        <div class="grid gap-4 sm:grid-cols-2">
          <Select
            label={t('apply.education')}
            placeholder={t('apply.choose')}
            value={row().education}
            options={educations.map((value) => ({ value, label: t(`occupations.education-${value}`) }))}
            onChange={(education) => set({ education })}
            error={wrong('education')}
          />
          <Show when={!row().lastYear}>
            <DayInput
              label={t('apply.graduatedOn')}
              max={props.own.today}
              value={row().graduatedOn}
              onChange={(graduatedOn) => set({ graduatedOn })}
              error={wrong('graduatedOn')}
            />
          </Show>
        </div>
        <div>
          <Checkbox
            label={t('apply.lastYear')}
            checked={row().lastYear}
            onChange={(lastYear) => set({ lastYear, graduatedOn: '' })}
          />
          <Checkbox
            label={t('apply.inSubject')}
            checked={row().inSubject}
            onChange={(inSubject) => set({ inSubject })}
          />
        </div>
      </>
    )}
  </RowList>
)
