import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('timetable.ts', 'timetable')
