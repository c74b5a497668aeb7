import { spawnSync } from 'node:child_process'
import { installPackages } from './debian.ts'
import { findProgram } from './programs.ts'

/** Whether a font with Chinese characters is installed. Where fontconfig can't tell, the system brings its own. */
export function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true
  const list = findProgram(['fc-list'])
  if (list === null) return false
  const { stdout } = spawnSync(list, [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return stdout.trim() !== ''
}

/** Installs a Chinese font when there is none and it can be done; else says how pages will look. */
export function ensureChineseFont(): void {
  if (hasChineseFont() || installPackages(['fontconfig', 'fonts-noto-cjk'])) return
  console.error('No Chinese font on this machine: Chinese text shows as boxes in pictures (Debian: fonts-noto-cjk).')
}
