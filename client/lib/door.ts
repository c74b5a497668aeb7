/**
 * Whether this page is the judge's: its calls and its live connection come from the paired tablet first, where an
 * account may be signed in beside it.
 */
export const isJudgesDoor = (): boolean => typeof location !== 'undefined' && /^\/judge(\/|$)/.test(location.pathname)
