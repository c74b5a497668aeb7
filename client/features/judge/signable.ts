import type { Marking } from './marking.ts'
import type { SubCriterionView } from './scheme-walk.ts'
import { canSign, type Standing, standingOf } from './sheet-standing.ts'

/** Where a sheet stands for the judge of this session. */
export function standingIn(marking: Marking, entryId: string, sheet: SubCriterionView): Standing {
  const missing = marking.missing(entryId, sheet.aspects)
  return standingOf(marking.sheet(entryId, sheet.id), missing, marking.judging().me)
}

/** Where a sheet stands for the judge as the server has it: what waits on the device is left out. */
export function standingOnServer(marking: Marking, entryId: string, sheet: SubCriterionView): Standing {
  const { me } = marking.judging()
  const view = marking.sheet(entryId, sheet.id)
  const owes = view ? view.decided < view.aspects && view.waitingFor.includes(me.personId) : true
  return standingOf(view, owes ? 1 : 0, me)
}

/** How many marks of a sheet have not reached the server. */
export function unsentOn(marking: Marking, entryId: string, sheet: SubCriterionView): number {
  return sheet.aspects.filter(({ id }) => marking.state({ entryId, aspectId: id }).look === 'saved').length
}

/** The sheets of an entry that the judge can sign now. */
export function signable(marking: Marking, entryId: string): SubCriterionView[] {
  return marking
    .walk()
    .sheets.filter((sheet) => canSign(standingIn(marking, entryId, sheet), unsentOn(marking, entryId, sheet)))
}
