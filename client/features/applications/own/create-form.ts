import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { ApplicationForm } from '#domain/applications/contract'
import type { OwnApplication } from '#domain/applications/own-contract'
import { canonicalText } from '#domain/kit/canonical'
import { errorText } from '../../../lib/act.ts'
import { api, newCommandId, OfflineError } from '../../../lib/http.ts'
import { type FormModel, faultsOf, formOf, modelOf, unfinished } from './form-model.ts'

/** So long after the last key what is complete goes to the server. */
const PAUSE = 1200

const keyOf = (id: string) => `touchstone.application.${id}`
const textOf = (route: string, form: ApplicationForm) => canonicalText([route, form])

/** Where what was entered is: on the server, on the way, in this browser alone, or refused. */
export type Kept = 'stored' | 'sending' | 'here' | 'refused'

export interface OwnForm {
  readonly model: FormModel
  /** The part of it that is complete. */
  readonly form: ApplicationForm
  readonly faults: ReturnType<typeof faultsOf>
  /** How many rows lack something. */
  readonly unfinished: number
  readonly kept: Kept
  /** Why the server refused it. */
  readonly error: string | null
  set(change: Partial<FormModel>): void
  /** Sends what is complete now; true once the server has all of it. */
  flush(): Promise<boolean>
}

/**
 * The form of an application while it is filled in: what is complete is sent to the server after each pause, everything
 * else stays in this browser tab, over reloads too.
 */
export function createForm(own: OwnApplication): OwnForm {
  const before = textOf(own.route, own.form)
  const [model, setModel] = createStore<FormModel>(readKept(own, before) ?? modelOf(own.form, own.route))
  const [sent, setSent] = createSignal(before)
  const [sending, setSending] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>(null)
  const form = () => formOf(model, own.today)
  const faults = () => faultsOf(model, own.today)
  const text = () => textOf(model.route, form())
  let timer: ReturnType<typeof setTimeout> | undefined
  let flying: Promise<boolean> | null = null

  const keep = () => {
    const whole = unfinished(faults()) === 0 && text() === sent()
    if (whole) sessionStorage.removeItem(keyOf(own.id))
    else sessionStorage.setItem(keyOf(own.id), JSON.stringify({ base: sent(), model }))
  }
  const send = async (): Promise<boolean> => {
    const now = text()
    if (now === sent()) return true
    setSending(true)
    try {
      const body = { commandId: newCommandId(), route: model.route, form: form() }
      await api.put(`/api/my/applications/${own.id}`, body)
      setSent(now)
      setFailure(null)
      keep()
      return text() === now || send()
    } catch (error) {
      setFailure(error)
      return false
    } finally {
      setSending(false)
    }
  }
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer)
    // One at a time and in order: a later state never arrives before an earlier one.
    if (flying) await flying
    flying = send().finally(() => {
      flying = null
    })
    return flying
  }
  createEffect(
    on(
      text,
      () => {
        clearTimeout(timer)
        timer = setTimeout(() => void flush(), PAUSE)
      },
      { defer: true },
    ),
  )
  const online = () => failure() instanceof OfflineError && void flush()
  addEventListener('online', online)
  onCleanup(() => {
    removeEventListener('online', online)
    clearTimeout(timer)
    if (text() !== sent()) void flush()
  })
  return {
    model,
    get form() {
      return form()
    },
    get faults() {
      return faults()
    },
    get unfinished() {
      return unfinished(faults())
    },
    get kept() {
      if (failure() && !(failure() instanceof OfflineError)) return 'refused'
      if (failure() || unfinished(faults()) > 0) return 'here'
      return sending() || text() !== sent() ? 'sending' : 'stored'
    },
    get error() {
      return failure() ? errorText(failure()) : null
    },
    set(change) {
      setModel(change)
      keep()
    },
    flush,
  }
}

/** What this tab kept, where the server still has what it was begun from. */
function readKept(own: OwnApplication, base: string): FormModel | null {
  const kept = sessionStorage.getItem(keyOf(own.id))
  if (kept === null) return null
  try {
    const found = JSON.parse(kept) as { base: string; model: FormModel }
    return found.base === base ? { ...modelOf(own.form, own.route), ...found.model } : null
  } catch (error) {
    console.warn('a kept form could not be read and was left out', error)
    return null
  }
}
