import type { FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'

/** What goes wrong at the other end or on the way: `ws` itself closes the connection with the reason. */
const OTHERS = /^(WS_ERR_|ECONNRESET$|EPIPE$|ETIMEDOUT$)/

/** Where something went wrong on a live connection: what is the server's own fault is logged as such and ends it. */
export function endOnError(error: NodeJS.ErrnoException, socket: WebSocket, request: FastifyRequest): void {
  if (OTHERS.test(error.code ?? '')) {
    request.log.debug({ code: error.code }, 'a live connection has ended by an error')
    return
  }
  request.log.error(error)
  socket.terminate()
}
