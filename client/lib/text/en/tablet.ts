import type { words as model } from '../zh/tablet.ts'

export const words: Record<keyof typeof model, string> = {
  ready: 'Ready without a network',
  readyAt: 'loaded {{ time }}',
  notReady: 'Not ready without a network',
  loading: 'Loading',
  loadNow: 'Load now',
  appNotKept:
    'This address cannot put the app on the tablet: once the browser is closed it opens only with a network. It takes an https address.',
  newVersion: 'A new version is ready, and no mark waits to be sent.',
  takeNewVersion: 'Change to it',
  alsoHere: 'Also here: {{ names }}',
  early:
    'No network: by the timetable marks can be given. They stay on this tablet, and the server judges them once it is reached.',
  goThere: 'Enter again',
  sendAgain: 'Send again',
  discardRefused: 'Discard',
  discardRefusedTitle: 'Discard refused marks?',
  discardRefusedLost:
    '{{ n }} refused {{ n|mark|marks }} will be gone from this tablet; what is on the server stays as it is.',
  saveMarks: 'Save as a file',
  leftMarks:
    '{{ n }} {{ n|mark|marks }} of {{ name }} never reached the server. Save them as a file; the chief judge takes it in at the desk.',
  overTitle: 'The event is over',
  overMore: 'This tablet belongs to an event that is over. It takes no more marks.',
  questions: 'Questions',
  questionsMore: 'What was asked and answered is kept with the marks; the judges of the panel all see it.',
  question: 'Question',
  questionAnswer: 'Answer',
  questionShort: 'Write down the question',
  noteQuestion: 'Note the question',
  noQuestions: 'Nothing noted for this entry yet',
  questionHere: 'On this tablet; it is sent with the network',
  questionRefused: 'Not taken: {{ why }}',
  withdrawQuestion: 'Take back',
  discardQuestion: 'Discard',
}
