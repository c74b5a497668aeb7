import type { words as model } from '../zh/people.ts'

export const words: Record<keyof typeof model, string> = {
  signIn: 'Sign in',
  account: 'Account',
  password: 'Password',
  signOut: 'Sign out',
  backOff: 'Too many tries; you can try again in {{ n }} {{ n|second|seconds }}',
  accountNeeded: 'Enter your account',
  passwordNeeded: 'Enter your password',
  signedInAs: 'Signed in as {{ name }}',
  noAccount: 'A candidate without an account?',
  signUp: 'Sign up',
}
