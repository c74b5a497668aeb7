import type { words as model } from '../zh/devices.ts'

export const words: Record<keyof typeof model, string> = {
  lastSeenWith: 'last seen {{ time }} with {{ n }} unsent',
  silent: 'Not heard',
  unsentFor: '{{ session }}: {{ n }}',
  silentMore:
    'Bring the tablet back to the network and wake it: its marks arrive by themselves, in order. Do not revoke a broken one yet: the marks are still on it, and can be saved there as a file for the chief judge. If even that fails, pair another and have the judge enter them again; nothing counts twice.',
  readyFor: 'Without a network',
  readyCount: '{{ n }} of {{ total }}',
  notReady: 'Not loaded',
  allReady: 'The tablets of all {{ n }} judges are ready without a network',
  readyOf: 'The tablets of {{ n }} of {{ total }} judges are ready without a network',
  lacking: 'Not yet: {{ names }}',
  askToLoad: 'Ask them to load',
  asked: '{{ n }} {{ n|tablet|tablets }} asked; they load within half a minute',
  takeIn: 'Take in a tablet’s file',
  takeInMore:
    'Marks that were saved on a tablet. They are taken as their judge’s own; those that had arrived already count once.',
  takeInFile: 'File of marks',
  takeInWrong: 'This is not a file of marks from a tablet',
  takeInDone: '{{ n }} {{ n|mark|marks }} taken in',
  takeInRefused: '{{ n }} {{ n|mark|marks }} not taken',
  alsoOn: '{{ cell }}, {{ names }} marking',
}
