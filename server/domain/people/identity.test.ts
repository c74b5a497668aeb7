import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { citizenCheck } from './citizen-id.ts'
import * as identity from './identity.ts'

test('a document is tidied before it is compared: blanks, small letters, full-width digits', () => {
  const document = identity.tidyDocument({ kind: 'citizen-id', number: ' 110105 19491231 002x ' })
  assert.is(document.number, '11010519491231002X')
  assert.is(identity.tidyDocument({ kind: 'passport', number: 'ｅ１２３４５６７８' }).number, 'E12345678')
  assert.is(identity.whyNotDocument(document, '2026-05-04'), null)
  assert.equal(identity.documentFacts(document), { birthDate: '1949-12-31', sex: 'female' })
})

test('signs that nobody sees and the apostrophe of a text cell are no part of a number', () => {
  for (const sign of ['\u202d', '\u200b', '\u2060', '\ufeff', '\u00a0', '\u3000', '\u00ad', '\ufe0f', '\u200d', "'"]) {
    const number = `${sign}500103199403021636${sign === "'" ? '' : sign}`
    assert.is(identity.tidyDocument({ kind: 'citizen-id', number }).number, '500103199403021636', JSON.stringify(sign))
    assert.is(identity.tidyPhone(`${sign}13800138000\u202c`), '13800138000', JSON.stringify(sign))
  }
  for (const phone of ['86-13800138000', '+86 138‑0013‑8000', '（86）13800138000'])
    assert.is(identity.tidyPhone(phone), '13800138000')
})

test('other documents are taken as they are written, if they look like one', () => {
  const passport = { kind: 'passport', number: 'E12345678' } as const
  assert.is(identity.whyNotDocument(passport, '2026-05-04'), null)
  assert.is(identity.documentFacts(passport), null)
  assert.is(identity.whyNotDocument({ kind: 'passport', number: 'E12' }, '2026-05-04')?.code, 'document-number-form')
  assert.is(
    identity.whyNotDocument({ kind: 'passport', number: '护照12345' }, '2026-05-04')?.code,
    'document-number-form',
  )
})

test('a residence permit of 18 characters is checked, and says birth date and sex', () => {
  const permit = (number: string) => ({ kind: 'residence-permit', number }) as const
  const whyNot = (number: string) => identity.whyNotDocument(permit(number), '2026-05-04')?.code ?? null
  assert.is(whyNot('83000019900514101X'), null)
  assert.equal(identity.documentFacts(permit('83000019900514101X')), { birthDate: '1990-05-14', sex: 'male' })
  assert.is(whyNot('830000199005141010'), 'citizen-id-check')
  assert.is(whyNot('840000199005141012'), 'citizen-id-area')
  const foreign = `91115619900514101${citizenCheck('91115619900514101')}`
  assert.is(whyNot(foreign), null)
  assert.is(whyNot(`${foreign.slice(0, 17)}${foreign.endsWith('1') ? 2 : 1}`), 'citizen-id-check')
  assert.is(whyNot('USA110056011234'), null)
})

test('a number in the form of a citizen id is one person’s, whatever the document is called', () => {
  const key = (kind: identity.DocumentKind, number: string) => identity.documentKey({ kind, number })
  const number = '810000199005142078'
  for (const kind of identity.documentKinds) assert.is(key(kind, ` ${number}`), key('citizen-id', number), kind)
  assert.is.not(key('passport', 'E12345678'), key('residence-permit', 'E12345678'))
})

test('phone numbers are kept in one form', () => {
  assert.is(identity.tidyPhone('+86 138-1234-5678'), '13812345678')
  assert.is(identity.tidyPhone('+49 (151) 234 5678'), '+491512345678')
  assert.is(identity.whyNotPhone('13812345678'), null)
  assert.is(identity.whyNotPhone('+491512345678'), null)
  for (const wrong of ['', '12345678901', '1381234567', '138123456789', '+0123456789'])
    assert.is(identity.whyNotPhone(wrong)?.code, 'phone-form', wrong)
})

test('masked numbers keep their length and little else', () => {
  assert.is(identity.maskNumber('500103199001011234'), '500***********1234')
  assert.is(identity.maskNumber('E12345678'), 'E1*****78')
  assert.is(identity.maskNumber('E1234'), 'E1****34')
  assert.is(identity.maskPhone('13812345678'), '138****5678')
})

test('a reason to unmask can’t hold a number', () => {
  assert.is(identity.whyNotReason('核对 2026-05-04 的投诉'), null)
  assert.is(identity.whyNotReason('要看 138 1234 5678')?.code, 'reason-holds-number')
})

test.run()
