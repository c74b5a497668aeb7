import { posix } from 'node:path'

/** The domains, in the order in which they may depend on each other. */
export const domains = [
  'kit',
  'audit',
  'people',
  'standards',
  'organisations',
  'events',
  'batches',
  'registration',
  'applications',
  'conflicts',
  'sessions',
  'timetables',
  'attendance',
  'rosters',
  'draws',
  'scoring',
  'outcomes',
  'rankings',
  'supervision',
  'appeals',
  'certificates',
  'archive',
  'indicators',
] as const

/** An import that the architecture forbids. */
export interface Breach {
  readonly file: string
  readonly imported: string
  readonly why: string
}

const statement =
  /^\s*(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm
const isTest = (file: string) => /\.test\.tsx?$/.test(file)

/** What a source file imports, as written. */
export function importsOf(source: string): string[] {
  return [...source.matchAll(statement)].map(([, from, bare, called]) => from ?? bare ?? called ?? '')
}

/** Where an import leads, from the project's root without its ending; a package keeps its name. */
export function resolveImport(file: string, imported: string): string {
  if (imported.startsWith('#domain/')) return `server/domain/${imported.slice('#domain/'.length)}`
  if (imported.startsWith('#db/')) return `db/${imported.slice('#db/'.length)}`
  if (!imported.startsWith('.')) return imported
  return posix.join(posix.dirname(file), imported).replace(/\.(ts|tsx|mjs)$/, '')
}

/** Every breach of the import rules in one file (architecture, "Who may import whom"). */
export function breachesOf(file: string, source: string): Breach[] {
  return importsOf(source).flatMap((imported) => {
    const why = whyNotImport(file, resolveImport(file, imported))
    return why ? [{ file, imported, why }] : []
  })
}

function whyNotImport(file: string, target: string): string | null {
  if (target.startsWith('scripts/')) return file.startsWith('scripts/') ? null : 'nobody imports scripts'
  const place = places.find(({ below }) => file.startsWith(below))
  return place ? place.why(file, target) : null
}

const places: readonly { below: string; why: (file: string, target: string) => string | null }[] = [
  { below: 'server/domain/', why: whyNotInDomain },
  { below: 'db/', why: whyNotInDb },
  { below: 'server/platform/', why: whyNotInPlatform },
  { below: 'server/features/', why: whyNotInFeature },
  { below: 'client/', why: whyNotInClient },
]

/** The folder after a prefix, or null: `partAfter('server/domain/', 'server/domain/kit/ids')` is `kit`. */
const partAfter = (prefix: string, path: string) =>
  path.startsWith(prefix) ? (path.slice(prefix.length).split('/')[0] ?? null) : null

const isPackage = (target: string) => !/^(server|db|client|scripts)\//.test(target)

function whyNotLeft(own: string, other: string): string | null {
  const order: readonly string[] = domains
  return order.indexOf(other) <= order.indexOf(own) && order.includes(other) ? null : `${other} is not left of ${own}`
}

const purePackages = ['typebox']
const testPackages = ['uvu', 'uvu/assert', 'fast-check', 'temporal-polyfill']

function whyNotInDomain(file: string, target: string): string | null {
  const other = partAfter('server/domain/', target)
  if (other) return whyNotLeft(partAfter('server/domain/', file) ?? '', other)
  if (purePackages.some((name) => target === name || target.startsWith(`${name}/`))) return null
  return isTest(file) && testPackages.includes(target) ? null : 'a domain is pure: kit, domains to its left and typebox'
}

function whyNotInDb(_: string, target: string): string | null {
  if (isPackage(target) || target.startsWith('db/') || target.startsWith('server/domain/')) return null
  return 'db imports domains and packages alone'
}

function whyNotInPlatform(file: string, target: string): string | null {
  if (isPackage(target) || target.startsWith('db/') || target.startsWith('server/platform/')) return null
  const domain = partAfter('server/domain/', target)
  if (domain)
    return ['kit', 'audit', 'people'].includes(domain) ? null : 'the platform knows kit, audit and people alone'
  return isTest(file) && target.startsWith('server/testing/') ? null : 'the platform knows no feature'
}

function whyNotInFeature(file: string, target: string): string | null {
  if (isPackage(target) || /^(db|server\/domain|server\/platform)\//.test(target)) return null
  if (isTest(file)) return target.startsWith('server/') ? null : 'a feature stays on the server'
  const other = partAfter('server/features/', target)
  return other
    ? whyNotLeft(partAfter('server/features/', file) ?? '', other)
    : 'a feature imports domains, db, platform and features to its left'
}

function whyNotInClient(file: string, target: string): string | null {
  if (target.startsWith('client/') || target.startsWith('server/domain/')) return null
  const tooling = isTest(file) || file.startsWith('client/vite.config')
  if (target.startsWith('node:')) return tooling ? null : 'a browser has no node modules'
  return isPackage(target) ? null : 'the client imports domains and packages alone'
}
