import { basename } from 'node:path'
import type { Rolldown } from 'vite'

type Group = Rolldown.CodeSplittingGroup
type Modules = Rolldown.ChunkingContext

/** Who needs a module: doors that load it at once, doors that may load it later, and the lazy parts that need it. */
interface Use {
  readonly first: Set<string>
  readonly later: Set<string>
  readonly parts: Set<string>
}

/** The doors, the one that must be lightest first. */
const doors = ['index', 'judge', 'checkin', 'desk', 'supervise']

/** The desk has a hundred pages: what no more of them need than these is left apart. */
const OFTEN = 12

/**
 * Puts modules that are needed together into one file, so that a first view takes a few requests: what several doors
 * need goes with the lightest of them, so that no door loads what only heavier ones need. A lazy part keeps for itself
 * what no other part needs.
 *
 * Whatever a module imports is needed by the same doors and perhaps more, hence by one as light: files never need each
 * other in a circle, and imports can be left where they belong.
 */
export function chunksByDoor(pages: readonly string[]): Group {
  let uses: Map<string, Use> | null = null
  return {
    includeDependenciesRecursively: false,
    name(id, modules) {
      uses ??= usesOf(pages, modules)
      const use = uses.get(id)
      return use ? nameOf(use) : null
    },
  }
}

function nameOf({ first, later, parts }: Use): string | null {
  if (parts.size === 1) return null
  const all = new Set([...first, ...later])
  const isShared = all.size > 1
  const reach = all.has('index') ? (isShared ? 'public' : 'own') : 'staff'
  if (first.size > 0) return `first-${lightest(first)}-${reach}`
  if (isShared) return `later-${lightest(all)}-${all.size > 3 ? 'all' : 'some'}`
  return all.has('desk') && parts.size <= OFTEN ? null : `later-${lightest(all)}-own`
}

const lightest = (needed: ReadonlySet<string>) => doors.find((door) => needed.has(door)) ?? ''

function usesOf(pages: readonly string[], modules: Modules): Map<string, Use> {
  const uses = new Map<string, Use>()
  const useOf = (id: string): Use => {
    const use = uses.get(id) ?? { first: new Set(), later: new Set(), parts: new Set() }
    uses.set(id, use)
    return use
  }
  for (const page of pages) {
    const door = basename(page, '.html')
    const seen = new Set([page])
    // Grows while it is walked through: a part may have parts of its own.
    for (const part of seen) {
      for (const id of withImports(part, modules)) {
        const { first, later, parts } = useOf(id)
        if (part === page) first.add(door)
        else later.add(door)
        parts.add(part)
        for (const next of modules.getModuleInfo(id)?.dynamicallyImportedIds ?? []) seen.add(next)
      }
    }
  }
  return uses
}

/** A module with all that it imports, and all that these import. */
function withImports(id: string, modules: Modules): Set<string> {
  const all = new Set([id])
  for (const known of all) for (const next of modules.getModuleInfo(known)?.importedIds ?? []) all.add(next)
  return all
}
