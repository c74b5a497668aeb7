import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { person } from '#db/schema/people'
import type { TicketBoard } from '#domain/attendance/contract'
import { ticketNumber } from '#domain/attendance/tickets'
import type { JobView } from '#domain/kit/job'
import { admitCandidates, openBatch, type TestBatch } from '../../../testing/batch.ts'
import { expectOk } from '../../../testing/competition.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

/** The names of a list of candidates: a plain one, one in Tibetan script, and one with a private character (U+E863). */
const names = readFileSync(join(import.meta.dirname, '../fixtures/tickets-one-name-blocks-all.csv'), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(',')[0] ?? '')

/** A batch whose candidates have these names, with their tickets. */
async function ticketed(app: TestApp, called: readonly string[]): Promise<TestBatch> {
  const batch = await openBatch(app)
  const people = await admitCandidates(app, batch, called.length)
  const { db } = app.connection
  for (const [at, name] of called.entries())
    await db
      .update(person)
      .set({ name })
      .where(eq(person.id, people[at]?.personId ?? ''))
  await expectOk(batch.manager.call('POST', `/api/events/${batch.eventId}/tickets`, { reason: '座位另行安排' }))
  return batch
}

/** What the job of printing all tickets came to, and the text of its file. */
async function printAll({ manager, eventId }: TestBatch) {
  const { body } = await expectOk(manager.call<{ jobId: string }>('POST', `/api/events/${eventId}/tickets/print`))
  for (;;) {
    const { body: job } = await manager.call<JobView>('GET', `/api/jobs/${body.jobId}`)
    if (job.state === 'running') await new Promise((resolve) => setTimeout(resolve, 20))
    else {
      const { raw, status } = await manager.call('GET', `/api/jobs/${body.jobId}/file`)
      return { ...job, status, pdf: raw.rawPayload }
    }
  }
}

const textOf = (pdf: Buffer) => execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString()

test('everybody who can be printed is in the file; whose name no font has is named with the number and the character', () =>
  withApp(async (app) => {
    const batch = await ticketed(app, names)
    const { body: board } = await expectOk(
      batch.manager.call<TicketBoard>('GET', `/api/events/${batch.eventId}/tickets`),
    )
    const last = board.tickets.find(({ name }) => name === names[2])
    const { state, result, pdf } = await printAll(batch)
    const left = { ticketNumber: ticketNumber(last?.number ?? 0), name: names[2], characters: ['U+E863'] }
    assert.equal([state, result], ['done', { tickets: 2, leftOut: { count: 1, people: [left] } }])
    const text = textOf(pdf)
    for (const name of names.slice(0, 2)) assert.ok(text.includes(name), name)
    const alone = `/api/events/${batch.eventId}/tickets.pdf?ticketId=${last?.ticketId}`
    const { raw } = await expectOk(batch.manager.call('GET', alone))
    assert.match(textOf(raw.rawPayload).replaceAll('\n', ''), /刘〓 \(U\+E863\)/)
  }))

test('where nobody can be printed the job says so and makes no file', () =>
  withApp(async (app) => {
    const { state, result, status } = await printAll(await ticketed(app, [names[2] ?? '']))
    assert.equal([state, (result as { tickets: number }).tickets, status], ['done', 0, 404])
  }))

test('the same tickets printed at the same moment are the same bytes', () =>
  withApp(async (app) => {
    const batch = await ticketed(app, names)
    assert.ok((await printAll(batch)).pdf.equals((await printAll(batch)).pdf))
  }))

test.run()
