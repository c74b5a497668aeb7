import type { words as model } from '../zh/ceremony.ts'

export const words: Record<keyof typeof model, string> = {
  ceremony: 'Ceremony',
  more: 'Unveils the places one by one, from the last to the first. The public pages and the wall show only what was unveiled.',
  stepConfirm: 'The chief judge confirms every sheet.',
  stepWall: 'Open the wall screen in the hall.',
  stepUnveil:
    'Then unveil place by place from here, on a phone; shared places come together, and a step can be taken back.',
  stepPublish: 'Publish the official result when all is unveiled.',
  start: 'Begin ceremony',
  next: 'Next',
  shownOf: '{{ n }} of {{ total }} places unveiled',
  unveil: 'Unveil place {{ rank }}',
  unveiled: 'Unveiled',
  back: 'Take back',
  none: 'Nothing unveiled yet.',
  finished: 'Every place is unveiled.',
  toPublish: 'Publish the official result',
}
