import { For, type JSX, Show } from 'solid-js'
import { ticketNumber } from '#domain/attendance/tickets'
import type { ViolationView } from '#domain/attendance/violations'
import { runners } from '#domain/people/access'
import { formatBytes, formatDate, formatDateTime } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Drawer } from '../../../ui/dialog.tsx'
import { Status } from '../../../ui/status.tsx'
import { may } from '../../desk/access.ts'
import { Facts } from '../../desk/facts.tsx'
import { consequence } from '../consequence.ts'
import { componentName, named, subjectName } from '../words.ts'
import { AddEvidence, DecideViolation, EnterReply } from './violation-acts.tsx'

/** The states of a violation by their look. */
export const violationLooks = { recorded: 'waiting', confirmed: 'refused', withdrawn: 'stored' } as const

/** A violation in full: what happened, what shows it, what the person says, and the decision. */
export function ViolationDrawer(props: { of: ViolationView | null; onClose: () => void }) {
  return (
    <Drawer
      open={props.of !== null}
      onOpen={(open) => !open && props.onClose()}
      title={props.of?.name ?? ''}
      more={props.of ? named(props.of.rule.name, props.of.rule.latinName) : ''}
      closeName={t('common.close')}
    >
      <Show when={props.of}>{(one) => <Violation of={one()} />}</Show>
    </Drawer>
  )
}

function Violation(props: { of: ViolationView }) {
  const runs = () => may(runners, props.of.eventId)
  const decided = () =>
    props.of.decidedAt &&
    t('attendance.decidedBy', { name: props.of.decidedBy ?? '', time: formatDateTime(props.of.decidedAt) })
  return (
    <div class="grid gap-6">
      <Status
        class="justify-self-start"
        state={violationLooks[props.of.state]}
        word={t(`tickets.state-${props.of.state}`)}
      />
      <Facts
        class="grid-cols-1 sm:grid-cols-2"
        facts={[
          { name: t('attendance.leadsTo'), value: consequence(props.of) },
          {
            name: t('attendance.component'),
            value: [componentName(props.of.component), subjectName(props.of)].filter(Boolean).join(' · '),
          },
          { name: t('attendance.document'), value: props.of.document ?? '–' },
          { name: t('attendance.number'), value: props.of.ticket === null ? '–' : ticketNumber(props.of.ticket) },
          { name: t('attendance.recordedBy'), value: props.of.recordedBy ?? '–' },
          {
            name: t('attendance.recordedAt'),
            value: [formatDateTime(props.of.recordedAt), props.of.session].filter(Boolean).join(' · '),
          },
        ]}
      />
      <Part title={t('attendance.words')}>
        <p class="wrap-anywhere whitespace-pre-line text-15">{props.of.words}</p>
      </Part>
      <Part title={t('attendance.evidence')}>
        <ul class="grid gap-1 empty:hidden">
          <For each={props.of.files}>
            {(file) => (
              <li>
                <a
                  href={`/api/violations/${props.of.id}/files/${file.id}`}
                  target="_blank"
                  rel="noreferrer"
                  class="inline-flex min-h-11 items-center gap-3 text-15"
                >
                  {file.name}
                  <span class="text-13 text-muted">{formatBytes(file.bytes)}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
        <Show when={runs() && props.of.state === 'recorded'}>
          <AddEvidence of={props.of} />
        </Show>
      </Part>
      <Part title={t('attendance.reply')}>
        <Show
          when={props.of.reply}
          fallback={
            <p class="text-15 text-muted">
              {t('attendance.noReplyYet')} · {t('attendance.replyUntil', { day: formatDate(props.of.replyUntil) })}
            </p>
          }
        >
          {(reply) => <p class="wrap-anywhere whitespace-pre-line text-15">{reply()}</p>}
        </Show>
        <Show when={!props.of.told && props.of.state === 'recorded'}>
          <p class="text-15 text-saved">{t('attendance.notTold')}</p>
        </Show>
        <Show when={runs() && props.of.reply === null && props.of.state === 'recorded'}>
          <EnterReply of={props.of} />
        </Show>
      </Part>
      <Part title={t('attendance.decision')}>
        <Show when={props.of.reason}>
          {(reason) => (
            <p class="wrap-anywhere text-15">
              {reason()} <span class="text-13 text-muted">{decided()}</span>
            </p>
          )}
        </Show>
        <Show when={runs() && props.of.state !== 'withdrawn'}>
          <DecideViolation of={props.of} />
        </Show>
      </Part>
    </div>
  )
}

function Part(props: { title: string; children: JSX.Element }) {
  return (
    <section class="grid gap-3 border-line border-t pt-4">
      <h3 class="font-medium text-15">{props.title}</h3>
      {props.children}
    </section>
  )
}
