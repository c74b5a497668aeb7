import { codeFrom } from '#domain/certificates/code-from'
import type { VerifiedCertificate } from '#domain/certificates/contract'
import { Refused } from '#domain/kit/refusal'
import type { Platform } from '../../platform/feature.ts'
import { type Html, html, type Language, type PlainPage } from '../../platform/http/document.ts'
import type { PlainRoute } from '../../platform/http/pages.ts'
import { dayText, instantText } from '../../platform/http/plain-dates.ts'
import { registerReader } from './register.ts'
import { type VerifyWords, verifyWords } from './verify-words.ts'

/** What the register answers to a code: a certificate, that there is none, or that its record was altered. */
type Answer = VerifiedCertificate | 'unknown' | 'altered'

/** Verification for readers without JavaScript: by address, as the QR codes have it, and by a form. */
export function verifyPages({ db }: Platform): PlainRoute[] {
  const verify = registerReader(db)
  const page = async (typed: string, language: Language) => {
    const code = codeFrom(typed)
    return verifyPage(code, code ? await answerTo(verify, code) : null, language)
  }
  return [
    { url: '/verify', read: ({ query, language }) => page(typeof query.code === 'string' ? query.code : '', language) },
    { url: '/verify/:code', read: ({ params, language }) => page(params.code ?? '', language) },
  ]
}

/** Letters, digits, hyphens and low lines: every code and number that there can be. */
const CODE = /^[\w-]{1,64}$/

async function answerTo(verify: ReturnType<typeof registerReader>, code: string): Promise<Answer> {
  if (!CODE.test(code)) return 'unknown'
  try {
    return await verify(code)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.refusal.code === 'certificate-altered' ? 'altered' : 'unknown'
  }
}

/** The verify page in words alone; null asks for a code. */
export function verifyPage(code: string, answer: Answer | null, to: Language): PlainPage {
  const words = verifyWords[to]
  const content = html`<h1 class="text-26">${words.title}</h1>
    ${answer && verdict(code, answer, to)}
    <form action="/verify" class="flex flex-wrap items-end gap-3">
      <label class="grid gap-1.5">${words.code}
        <input name="code" required maxlength="300" class="min-h-11 rounded-md bg-raised px-3 inset-ring inset-ring-strong" />
      </label>
      <button class="min-h-11 rounded-md bg-accent px-4 font-medium text-on-accent">${words.check}</button>
    </form>`
  return { title: words.title, content }
}

function verdict(code: string, answer: Answer, to: Language): Html {
  const words = verifyWords[to]
  if (answer === 'unknown') return headline(words.unknown, words.unknownMore(code))
  if (answer === 'altered') return headline(words.altered, words.alteredMore)
  const isPrintable = answer.state !== 'revoked' && code.toUpperCase() !== answer.number
  return html`${headline(words.states[answer.state], '')}
    <dl class="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">${factsOf(answer, to).map(fact)}</dl>
    ${isPrintable ? html`<p><a href="/api/verify/${encodeURIComponent(code)}/pdf">${words.download}</a></p>` : null}`
}

const headline = (truth: string, more: string) =>
  html`<div class="rounded-md bg-sunken p-5"><p class="text-26 font-semibold">${truth}</p><p>${more}</p></div>`

type Fact = readonly [name: string, value: string | number | Html]

const fact = ([name, value]: Fact) => html`<dt class="text-muted">${name}</dt><dd>${value}</dd>`

/** What is known of a certificate, by name; what does not apply to it is left out. */
function factsOf(one: VerifiedCertificate, to: Language): Fact[] {
  const words = verifyWords[to]
  const both = ({ name, latinName }: { name: string; latinName: string | null }) =>
    [name, latinName].filter(Boolean).join(' · ')
  return [
    [words.holder, both(one)],
    ...(one.team ? [[words.team, both(one.team)] as const] : []),
    ...endOf(one, to, words),
    [words.award, one.award ? words[one.award] : words.participation],
    ...(one.rank === null ? [] : [[words.rank, one.rank] as const]),
    ...(one.total === null ? [] : [[words.total, one.total] as const]),
    [words.discipline, both(one.discipline)],
    [words.event, both(one.event)],
    [words.delegation, one.delegation.name],
    [words.issuer, one.issuer],
    [words.issuedAt, dayText(one.issuedAt, to)],
    [words.number, one.number],
    [words.auditHash, html`<code class="font-mono break-all">${one.auditHash}</code>`],
  ]
}

/** Why a certificate holds no longer, and what stands in its place. */
function endOf(
  { state, revokedAt, reason, replacedBy }: VerifiedCertificate,
  to: Language,
  words: VerifyWords,
): Fact[] {
  if (state === 'revoked')
    return [
      ...(revokedAt === null ? [] : [[words.revokedAt, instantText(revokedAt, to)] as const]),
      [words.reason, reason ?? words.leftResult],
    ]
  if (!replacedBy) return []
  const { number, verifyCode } = replacedBy
  return [[words.replacedBy, html`<a href="/verify/${encodeURIComponent(verifyCode)}">${number}</a>`]]
}
