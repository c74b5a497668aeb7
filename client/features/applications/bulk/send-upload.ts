import { errorOf, OfflineError } from '../../../lib/http-errors.ts'

/** A large upload under way. */
export interface Upload<Answer> {
  readonly answer: Promise<Answer>
  cancel(): void
}

/** Sends a form whose progress is told as a share from 0 to 1, which fetch can't do; fails with the errors of http.ts. */
export function sendUpload<Answer>(path: string, form: FormData, onShare: (share: number) => void): Upload<Answer> {
  const request = new XMLHttpRequest()
  const answer = new Promise<Answer>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && onShare(loaded / total)
    request.onerror = () => reject(new OfflineError('offline'))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    request.onload = () => {
      const body = parsed(request.responseText)
      if (request.status === 200) resolve(body as Answer)
      else reject(errorOf(request.status, body))
    }
  })
  request.open('POST', path)
  request.setRequestHeader('x-touchstone', '1')
  request.setRequestHeader('accept', 'application/json')
  request.send(form)
  return { answer, cancel: () => request.abort() }
}

/** The JSON of an answer; null where something on the way has answered otherwise. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    console.warn('an answer was not JSON', error)
    return null
  }
}
