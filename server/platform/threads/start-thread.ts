import { Worker, type WorkerOptions } from 'node:worker_threads'

/** Starts a thread that runs a module of ours, written in TypeScript. */
export function startThread(module: URL, options: Omit<WorkerOptions, 'argv'> = {}): Worker {
  return new Worker(new URL('./load-thread.mjs', import.meta.url), { ...options, argv: [module.href] })
}
