import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { Index } from 'solid-js'
import type { TeamSize } from '#domain/events/team'
import { t } from '../../lib/text/index.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** A member of a team as typed. */
export interface MemberFields {
  name: string
  latinName: string
}

/** As many empty members as a team has at least. */
export const emptyMembers = ({ least }: TeamSize): MemberFields[] =>
  Array.from({ length: least }, () => ({ name: '', latinName: '' }))

/** The members of a team, in their order. */
export function MembersField(props: {
  team: TeamSize
  members: readonly MemberFields[]
  tried: boolean
  onMembers: (members: MemberFields[]) => void
  error: string | null
}) {
  const change = (at: number, more: Partial<MemberFields>) =>
    props.onMembers(props.members.map((member, i) => (i === at ? { ...member, ...more } : member)))
  const size = () => ({ least: props.team.least, most: props.team.most })
  return (
    <fieldset class="grid gap-3">
      <legend class="text-15 font-medium">{t('registration.members')}</legend>
      <p class="text-13 text-muted">{t('registration.membersHint', size())}</p>
      <Index each={props.members}>
        {(member, i) => (
          <div class="grid grid-cols-[1fr_auto] items-start gap-3 sm:grid-cols-[1fr_1fr_auto]">
            <TextInput
              hideLabel
              label={t('registration.memberOf', { n: i + 1 })}
              placeholder={t('registration.name')}
              autocomplete="off"
              value={member().name}
              onInput={(name) => change(i, { name })}
              error={props.tried && !member().name.trim() ? t('common.required') : null}
            />
            <TextInput
              hideLabel
              class="max-sm:row-start-2"
              label={t('registration.memberLatinOf', { n: i + 1 })}
              placeholder={t('registration.latinName')}
              autocomplete="off"
              value={member().latinName}
              onInput={(latinName) => change(i, { latinName })}
            />
            <IconButton
              name={t('registration.removeMember', { n: i + 1 })}
              icon={<Trash aria-hidden="true" />}
              disabled={props.members.length <= props.team.least}
              onClick={() => props.onMembers(props.members.filter((_, j) => j !== i))}
            />
          </div>
        )}
      </Index>
      <p class="text-13 text-refused empty:hidden" role="alert">
        {props.error}
      </p>
      <div>
        <Button
          icon={<Plus class="size-5" aria-hidden="true" />}
          disabled={props.members.length >= props.team.most}
          onClick={() => props.onMembers([...props.members, { name: '', latinName: '' }])}
        >
          {t('registration.addMember')}
        </Button>
      </div>
    </fieldset>
  )
}
