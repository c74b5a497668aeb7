import { createMemo, For, Show } from 'solid-js'
import type { AuditLine } from '#domain/audit/contract'
import { me } from '../../lib/auth.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { findText, t } from '../../lib/text/index.ts'
import { Timeline } from '../../ui/timeline.tsx'
import type { AtEvent } from '../desk/frames.tsx'
import { type ActGroup, groupActs } from './act-groups.ts'

/** The disciplines and sessions that acts may have been in. */
export type ActsAt = Pick<AtEvent, 'disciplines' | 'sessions'>

interface Names {
  /** The names of people by id. */
  names: ReadonlyMap<string, string>
  at: ActsAt
}

const shortId = (id: string) => id.slice(-6)

function actorName({ actor }: AuditLine, names: Names['names']): string {
  const { person, tablet } = actor
  if (!person) return t('audit.system')
  const self = me()?.person
  const name = names.get(person) ?? (self?.id === person ? self.name : t('audit.somebody', { id: shortId(person) }))
  return tablet ? t('audit.onTablet', { name }) : t('audit.by', { name })
}

/** The discipline or session that an act was in; null for the event itself. */
function placeName({ aggregateId }: AuditLine, { disciplines, sessions }: ActsAt): string | null {
  return [...disciplines, ...sessions].find(({ id }) => id === aggregateId)?.name ?? null
}

const actName = ([line, ...more]: ActGroup) => {
  if (more.length > 0) return t('audit.marksEntered', { n: more.length + 1 })
  return findText(`audit.act-${line.act}`) ?? line.act
}

/** The acts of a log in the reader's words, the newest first; what each is made of can be opened. */
export function ActTimeline(props: Names & { lines: readonly AuditLine[] }) {
  const groups = createMemo(() => groupActs(props.lines))
  return (
    <Timeline
      name={t('audit.title')}
      happenings={groups().map((group) => ({
        at: formatDateTime(group[0].at),
        instant: group[0].at,
        title: actName(group),
        more: <About group={group} names={props.names} at={props.at} />,
      }))}
    />
  )
}

function About(props: Names & { group: ActGroup }) {
  const line = () => props.group[0]
  const facts = () => {
    const { facts } = line()
    return typeof facts === 'object' && facts !== null ? Object.entries(facts) : []
  }
  const shown = (value: unknown) => {
    if (typeof value !== 'string') return JSON.stringify(value)
    return props.names.get(value) ?? value
  }
  return (
    <>
      <span>
        {actorName(line(), props.names)}
        <Show when={placeName(line(), props.at)}>{(place) => <> · {place()}</>}</Show>
      </span>
      <Show when={props.group.length === 1}>
        <details class="text-13">
          <summary class="inline-flex min-h-8 items-center text-accent">{t('audit.details')}</summary>
          <dl class="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 rounded-md bg-sunken p-3 font-mono break-all">
            <For each={facts()}>
              {([name, value]) => (
                <>
                  <dt class="text-muted">{name}</dt>
                  <dd class="max-h-40 overflow-y-auto text-ink">{shown(value)}</dd>
                </>
              )}
            </For>
            <dt class="text-muted">{t('audit.number', { n: line().number })}</dt>
            <dd class="text-ink">{line().hash}</dd>
          </dl>
        </details>
      </Show>
    </>
  )
}
