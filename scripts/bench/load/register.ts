import { and, eq } from 'drizzle-orm'
import type { Connection } from '#db/client'
import { discipline } from '#db/schema/events'
import { result } from '#db/schema/rankings'
import { delegation, entry } from '#db/schema/registration'
import type { CertificateSheet } from '#domain/certificates/contract'
import { type Canonical, canonicalText } from '#domain/kit/canonical'
import { newId } from '../../../server/platform/hash.ts'

/** A discipline of the bench issues so many certificates by one act. */
const EACH = 100
/** Certificates that one statement writes. */
const PORTION = 50_000
const YEAR = 500_000

/** The number of the n-th certificate of the bench, counted from 0: half a million a year, from 2001 on. */
export const benchNumber = (n: number): string =>
  `TSA-${2001 + Math.floor(n / YEAR)}-${String((n % YEAR) + 1).padStart(6, '0')}`

/** Writes so many certificates and the acts that issued them, as one issue after the other would have left them. */
export async function seedRegister({ db, sql }: Connection, disciplineId: string, count: number): Promise<void> {
  const [own] = await db.select().from(discipline).where(eq(discipline.id, disciplineId))
  const [holder] = await db
    .select({ id: entry.id, code: delegation.code })
    .from(entry)
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .where(and(eq(entry.disciplineId, disciplineId), eq(entry.number, 1)))
  if (!own || !holder) throw new Error('the bench has no discipline with entries')
  for (let from = 0; from < count; from += PORTION) {
    const to = Math.min(count, from + PORTION)
    const disciplines = Array.from({ length: Math.ceil((to - from) / EACH) }, (_, i) => ({
      ...own,
      id: newId(),
      code: `B${from / EACH + i}`,
    }))
    await db.insert(discipline).values(disciplines)
    const versions = { version: 1, ruleVersion: '-', inputHash: '-', publishedAt: new Date() }
    const results = disciplines.map(({ id }) => ({ id: newId(), disciplineId: id, ...versions }))
    await db.insert(result).values(results)
    await sql`
      with sheet as materialized (
        select n, number, code, gen_random_uuid() as id, r.result_id, r.discipline_id,
          replace(replace(${template}, '{number}', number), '{code}', code) as words
        from generate_series(${from}::int, ${to - 1}::int) n
        cross join lateral (select
          'TSA-' || (2001 + n / ${YEAR}::int) || '-' || lpad((n % ${YEAR}::int + 1)::text, 6, '0') as number,
          substr(md5(n::text), 1, 22) as code) s
        join unnest(${results.map(({ id }) => id)}::uuid[], ${disciplines.map(({ id }) => id)}::uuid[])
          with ordinality r(result_id, discipline_id, place) on r.place = (n - ${from}::int) / ${EACH}::int + 1
      ), certificates as (
        insert into certificate
          (id, kind, number, verify_code, state, discipline_id, entry_id, result_id, sheet, issued_at)
        select id, 'award', number, code, 'issued', discipline_id, ${holder.id}, result_id, words::jsonb, now()
        from sheet
      )
      insert into audit_entry (aggregate, aggregate_id, number, at, content, previous_hash, hash)
      select 'discipline', discipline_id, 1, now(), '{"act":"issue-certificates","facts":{"issued":[' || string_agg(
        format('{"certificateId":"%s","entryId":"%s","number":"%s","replaces":null,"sheetHash":"%s"}',
          id, ${holder.id}::text, number, encode(sha256(convert_to(words, 'UTF8')), 'hex')), ',' order by n) || ']}}',
        repeat('0', 64), encode(sha256(discipline_id::text::bytea), 'hex')
      from sheet group by discipline_id`
  }
  await sql`vacuum analyze certificate, audit_entry`
}

const sheet: CertificateSheet = {
  facts: {
    kind: 'award',
    name: '张伟',
    latinName: 'Zhang Wei',
    delegation: { code: 'CN-50', name: '重庆代表队' },
    event: {
      name: '重庆市职业技能大赛',
      latinName: 'Chongqing Skills',
      place: '重庆',
      organiser: '重庆市人力资源和社会保障局',
      startsOn: '2026-05-04',
      endsOn: '2026-05-06',
    },
    discipline: { code: '17', name: '网站技术', latinName: 'Web Technologies' },
    award: 'gold',
    rank: 1,
    total: '87.25',
  },
  resultVersion: 1,
  number: '{number}',
  verifyCode: '{code}',
  verifyUrl: 'http://touchstone.test/verify/{code}',
  issuedOn: '2026-05-06',
}

const template = canonicalText(sheet as Canonical)
