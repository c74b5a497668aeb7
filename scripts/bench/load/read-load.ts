import { setTimeout } from 'node:timers/promises'
import { Wire } from './wire.ts'

/** How a path is read. */
export interface ReadPlan {
  readonly port: number
  readonly seconds: number
  /** The path of the n-th read, counted from 0. */
  readonly path: (turn: number) => string
  readonly headers?: Readonly<Record<string, string>>
  /** What every answer must be. */
  readonly status: number
}

export interface ReadFigure {
  readonly perSecond: number
  /** Of every read, in milliseconds. */
  readonly latencies: readonly number[]
}

const CONNECTIONS = 32
/** Milliseconds after which strangers must be answered. */
const PATIENCE = 60_000

/** Reads over 32 connections, on each one request after the other, for some seconds. */
export async function playReads({ port, seconds, path, headers = {}, status }: ReadPlan): Promise<ReadFigure> {
  const wires = await Promise.all(Array.from({ length: CONNECTIONS }, () => Wire.open(port)))
  const lines = Object.entries({ host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const latencies: number[] = []
  let turn = 0
  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(
    wires.map(async (wire) => {
      while (performance.now() < until) {
        const sent = performance.now()
        const address = path(turn++)
        const answer = await wire.send(`GET ${address} HTTP/1.1\r\n${lines.join('')}`)
        // A server that has just started, on a machine that is busy otherwise, asks strangers to come back.
        if (answer.status === 503 && performance.now() - began < PATIENCE) await setTimeout(100)
        else if (answer.status === status) latencies.push(performance.now() - sent)
        else throw new Error(`${address} was answered ${answer.status} ${answer.body}`)
      }
    }),
  )
  const perSecond = (latencies.length * 1000) / (performance.now() - began)
  for (const wire of wires) wire.close()
  return { perSecond, latencies }
}
