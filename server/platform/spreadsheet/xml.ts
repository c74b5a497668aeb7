/** One step through an XML text: a tag that opens, a tag that closes, or the text between two tags. */
export type XmlStep =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/** Thrown for text that is no XML, or that declares a document type (nothing of a workbook needs one). */
export class XmlFault extends Error {}

/**
 * Steps through an XML text without building a tree. Names come without their namespace prefix, entities are
 * resolved to the five that XML itself knows and to character numbers; comments and instructions are skipped.
 */
export function* stepsOf(xml: string): Generator<XmlStep, void, undefined> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    const end = open === -1 ? xml.length : open
    if (end > at) yield { kind: 'text', text: resolveEntities(xml.slice(at, end)) }
    if (open === -1) return
    if (xml.startsWith('<!', open) || xml.startsWith('<?', open)) {
      const special = specialAt(xml, open)
      if (special.text !== '') yield { kind: 'text', text: special.text }
      at = special.end
      continue
    }
    const close = tagEnd(xml, open)
    yield tagOf(xml.slice(open + 1, close))
    at = close + 1
  }
}

function specialAt(xml: string, open: number): { text: string; end: number } {
  if (xml.startsWith('<![CDATA[', open)) {
    const end = endOf(xml, ']]>', open)
    return { text: xml.slice(open + 9, end - 3), end }
  }
  if (xml.startsWith('<!--', open)) return { text: '', end: endOf(xml, '-->', open) }
  if (xml.startsWith('<?', open)) return { text: '', end: endOf(xml, '?>', open) }
  throw new XmlFault('a document type is not accepted')
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at === -1) throw new XmlFault('an unfinished text')
  return at + mark.length
}

/** The end of a tag; a quoted attribute may itself contain ">". */
function tagEnd(xml: string, open: number): number {
  for (let at = open + 1; at < xml.length; at++) {
    const sign = xml[at]
    if (sign === '>') return at
    if (sign !== '"' && sign !== "'") continue
    at = xml.indexOf(sign, at + 1)
    if (at === -1) break
  }
  throw new XmlFault('an unfinished tag')
}

const tagForm = /^(\/?)(?:[^\s/:>]+:)?([^\s/:>]+)([\s\S]*?)(\/?)$/

function tagOf(inside: string): XmlStep {
  const found = tagForm.exec(inside)
  if (!found) throw new XmlFault('a tag without a name')
  const [, closing, name = '', attributes = '', slash] = found
  return closing ? { kind: 'close', name } : { kind: 'open', name, attributes, empty: slash === '/' }
}

/** The value of an attribute of an opening tag, with or without a namespace prefix; null where it has none. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = attributeForm(name).exec(attributes)
  return found ? resolveEntities(found[1] ?? found[2] ?? '') : null
}

const attributeForms = new Map<string, RegExp>()

function attributeForm(name: string): RegExp {
  const known = attributeForms.get(name) ?? new RegExp(String.raw`\s(?:[\w.-]+:)?${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`)
  attributeForms.set(name, known)
  return known
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
