import type { words as model } from '../zh/my.ts'

export const words: Record<keyof typeof model, string> = {
  title: 'My page',
  applications: 'My applications',
  signedOutTitle: 'Your applications, tickets, results and certificates',
  signedOutMore:
    'Sign in to apply for an assessment and to see your timetable, tickets, results and certificates. Without an account, sign up with your identity document and phone number.',
  signUp: 'Sign up',
}
