import { A } from '@solidjs/router'
import Archive from 'lucide-solid/icons/archive'
import LogOut from 'lucide-solid/icons/log-out'
import { type Component, For, lazy } from 'solid-js'
import { me, signOut } from '../../lib/auth.ts'
import { loadText, t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { sayError } from '../desk/say.ts'
import { Heading } from '../public/heading.tsx'
import { createTitle } from '../public/titled.ts'
import { SignedIn } from './signed-in.tsx'

const MyAccount = lazy(async () => {
  const [part] = await Promise.all([import('../people/own-account.tsx'), loadText('officials')])
  return part
})

const MyApplications = lazy(async () => {
  const words = loadText('apply', 'occupations')
  const [part] = await Promise.all([import('../applications/own/my-applications.tsx'), words])
  return part
})

const MyTickets = lazy(async () => {
  const [part] = await Promise.all([import('../attendance/my/my-tickets.tsx'), loadText('tickets', 'occupations')])
  return part
})

const MyTimetable = lazy(async () => {
  const [part] = await Promise.all([import('../timetables/my-timetable.tsx'), loadText('calendar')])
  return part
})

const MyViolations = lazy(async () => {
  const [part] = await Promise.all([import('../attendance/my/my-violations.tsx'), loadText('tickets', 'occupations')])
  return part
})

const MyResults = lazy(async () => {
  const [part] = await Promise.all([import('../outcomes/my-results.tsx'), loadText('publication')])
  return part
})

/**
 * What a candidate finds here, in this order. Each part is a section of its own: it reads its own, brings its words
 * (`lazy` with `loadText`, as in features/public/routes.tsx), and shows nothing at all where there is nothing to show.
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
