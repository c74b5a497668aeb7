import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Refused } from '#domain/kit/refusal'
import { sha256 } from '../hash.ts'
import { rareParts } from './fonts/font-files.ts'
import { print, printMarked, unprintableIn } from './print.ts'

const template = join(import.meta.dirname, 'fixtures/names.typ')
const printNames = (...names: string[]) => print(template, { names })

/** What a reader of the document finds: its text, and the families of its fonts. */
function read(pdf: Buffer): { text: string; fonts: string[] } {
  const lines = execFileSync('pdffonts', ['-'], { input: pdf }).toString().split('\n').slice(2)
  const fonts = lines.flatMap((line) => /^[A-Z]{6}\+([A-Za-z]+)/.exec(line)?.[1] ?? [])
  const text = execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString()
  // A reader of the document marks the direction of a text that runs to the left.
  return { text: text.replaceAll(/[\u202a-\u202e\u200e\u200f]/g, '').trim(), fonts: [...new Set(fonts)] }
}

const written: readonly (readonly [family: string, ...names: string[]])[] = [
  ['NotoSans', 'Jiří Dvořák', 'Łukasz Żółć', 'Mārtiņš Bērziņš', 'Gülşen Yıldırım', 'Ștefan Țuțea', 'Őry Gergő'],
  [
    'NotoSans',
    'ćčďĺľŕřśšťźżžġċİ',
    'ąęłőűůşșțţğıģķļņųħŵŷ',
    'Nguyễn Thị Ánh',
    'Ḥusayn Ṭāhā',
    'Seán O’Neil–Žák',
    'Ðorðe Þór Ǆ',
  ],
  ['NotoSans', 'Αθηνά Παπαδοπούλου', 'Ґалаґан Їжакевич', 'Жұлдыз Әбіқызы', 'Ёлкин Й'],
  ['NotoSansSC', '欧阳娜娜', '䶮', '㛃', 'さくら', 'カタリーナ'],
  ['Jomolhari', 'བཀྲ་ཤིས', 'བསྟན་འཛིན', 'རྡོ་རྗེ', 'ཚེ་རིང'],
  ['NotoNaskhArabic', 'ئابدۇراخمان', 'گۈلنار', 'ئۆمەرجان', 'ھۆرنىسا'],
  ['NotoSansMongolian', 'ᠪᠠᠶᠠᠷ'],
  ['NanumGothicBold', '김민준', '뷁'],
  ['NotoSansYi', 'ꀉꀊ'],
  ['NotoSansLisu', 'ꓐꓑ'],
  ['HanaMinB', '𠀀', '𪜀', '𫝀', '𫠠', '𬺰'],
]

for (const [family, ...names] of written)
  test(`${names.join(', ')} is found in the document as it was entered, in one family`, async () => {
    for (const name of names) {
      const { text, fonts } = read(await printNames(name))
      assert.equal([text, fonts], [name, [family]])
    }
  })

test('a name in separate letters and accents is printed as one that was composed', async () => {
  const name = 'Jiří Dvořák'
  assert.ok((await printNames(name.normalize('NFD'))).equals(await printNames(name)))
})

test('the bytes depend on nothing but the data: neither the machine’s fonts nor its zone nor what was printed before', async () => {
  const names = ['Jiří Dvořák', '𠮷', '张伟', 'ئابدۇراخمان']
  await printNames('𪚥')
  const here = sha256(await printNames(...names))
  const script = join(import.meta.dirname, 'fixtures/print-names.ts')
  const elsewhere = { FONTCONFIG_FILE: join(import.meta.dirname, 'fixtures/no-fonts.conf'), TZ: 'America/New_York' }
  const options = { env: { ...process.env, ...elsewhere } }
  assert.is(execFileSync(process.execPath, ['--import', 'tsx', script, ...names], options).toString(), here)
  assert.not.match((await printNames('张伟')).toString('latin1'), /CreationDate|CreateDate/)
})

test('what no font has is named by its number: private characters, and what is nothing', async () => {
  const refusal = await printNames('刘\ue863 \u{10fffd}').catch((error: unknown) => error)
  assert.instance(refusal, Refused)
  assert.equal((refusal as Refused).refusal.facts, { characters: 'U+E863, U+10FFFD' })
  assert.equal(await unprintableIn('王\ue863\ue863🙂\u200d葛\u{e0100} \u00a0'), ['U+E863', 'U+1F642'])
  assert.equal(await unprintableIn('李䶮𠮷Ž·'), [])
})

test('a document of many holds everybody, with 〓 where a character is missing, and says whose it is', async () => {
  const { text } = read(await printMarked(template, { names: ['12', '刘\ue863', '张伟'] }))
  assert.match(text, /刘〓/)
  assert.match(text, /张伟/)
  assert.match(text.replaceAll('\n', ''), /12 刘〓 \(U\+E863\)/)
  const { text: plain } = read(await printMarked(template, { names: ['张伟'] }))
  assert.is(plain, '张伟')
})

test('a piece of rare Han holds the characters that its style sheet says', () => {
  const charactersOf = (file: string) => {
    const font = create(readFileSync(file))
    return 'characterSet' in font ? [...font.characterSet].sort((a, b) => a - b) : []
  }
  const parts = rareParts()
  assert.is(parts.length, 97)
  for (const { files, covers } of [parts[40], parts.at(-1)].flatMap((part) => part ?? [])) {
    const said = covers.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
    assert.equal(charactersOf(files[0] ?? ''), said)
  }
})

test.run()
