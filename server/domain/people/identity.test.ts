import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as identity from './identity.ts'

test('a document is tidied before it is compared: blanks, small letters, full-width digits', () => {
  const document = identity.tidyDocument({ kind: 'citizen-id', number: ' 110105 19491231 002x ' })
  assert.is(document.number, '11010519491231002X')
  assert.is(identity.tidyDocument({ kind: 'passport', number: 'ｅ１２３４５６７８' }).number, 'E12345678')
  assert.is(identity.whyNotDocument(document, '2026-05-04'), null)
  assert.equal(identity.documentFacts(document), { birthDate: '1949-12-31', sex: 'female' })
})

test('signs that nobody sees and the apostrophe of a text cell are no part of a number', () => {
  for (const sign of ['\u202d', '\u200b', '\u2060', '\ufeff', "'"]) {
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
