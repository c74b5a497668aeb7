import { A } from '@solidjs/router'
import Archive from 'lucide-solid/icons/archive'
import LogOut from 'lucide-solid/icons/log-out'
import { type Component, For } from 'solid-js'
import { me, signOut } from '../../lib/auth.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import MyApplications from '../applications/own/my-applications.tsx'
import MyTickets from '../attendance/my/my-tickets.tsx'
import MyViolations from '../attendance/my/my-violations.tsx'
import { sayError } from '../desk/say.ts'
import MyResults from '../outcomes/my-results.tsx'
import MyAccount from '../people/own-account.tsx'
import { Heading } from '../public/heading.tsx'
import { createTitle } from '../public/titled.ts'
import MyTimetable from '../timetables/my-timetable.tsx'
import { SignedIn } from './signed-in.tsx'

/**
 * What a candidate finds here, in this order. Each part is a section of its own: it reads its own, and shows
 * nothing at all where there is nothing to show. Their words come with the page (features/public/routes.tsx).
 */
const parts: readonly Component[] = [MyAccount, MyApplications, MyTickets, MyTimetable, MyViolations, MyResults]

/** A candidate's own page: what is to be done, and everything that is theirs. */
export default function MyPage() {
  createTitle(() => [t('my.title')])
  return (
    <SignedIn>
      <div class="max-w-3xl">
        <Heading title={me()?.person?.name ?? t('my.title')} actions={<Account />} />
        <div class="grid gap-10">
          <For each={parts}>{(Part) => <Part />}</For>
        </div>
      </div>
    </SignedIn>
  )
}

/** The way to the archive, and out. */
function Account() {
  const leave = () => signOut().then(() => location.assign('/'), sayError)
  return (
    <>
      <A href="/my/archive" class="inline-flex min-h-11 items-center gap-2">
        <Archive class="size-5" aria-hidden="true" />
        {t('my.archive')}
      </A>
      <Button kind="quiet" icon={<LogOut class="size-5" aria-hidden="true" />} onClick={() => void leave()}>
        {t('people.signOut')}
      </Button>
    </>
  )
}
