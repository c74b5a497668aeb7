import { AsyncLocalStorage } from 'node:async_hooks'
import type postgres from 'postgres'
import { isNamed } from './named-statements.ts'

/** A transaction asked its pool for a further connection. */
export class SecondConnection extends Error {
  constructor() {
    super('a second connection inside a transaction: ask the transaction itself')
    this.name = 'SecondConnection'
  }
}

/** A transaction was asked for something after its end: it was committed, undone, or its connection was lost. */
export class TransactionOver extends Error {
  constructor() {
    super('the transaction is over')
    this.name = 'TransactionOver'
  }
}

interface Transaction {
  open: boolean
}

/**
 * A pool that gives no connection to who holds one: what runs inside a transaction is refused with SecondConnection,
 * since as many transactions as there are connections would otherwise wait for each other for ever. The transaction's own
 * queries and savepoints are free, and so is what was started inside and lives on after its end. A transaction that has
 * ended is refused with TransactionOver: its connection may carry another's by then.
 */
export function oneConnectionEach(pool: postgres.Sql): postgres.Sql {
  const inside = new AsyncLocalStorage<Transaction>()
  const ask = refusing(() => (inside.getStore()?.open ? new SecondConnection() : null))

  async function begin(...given: unknown[]): Promise<unknown> {
    if (inside.getStore()?.open) throw new SecondConnection()
    const body = given.pop() as (tx: postgres.TransactionSql) => unknown
    const transaction: Transaction = { open: true }
    try {
      return await pool.begin(...(given as [string]), async (tx) => {
        try {
          return await inside.run(transaction, body, whileOpen(tx, transaction))
        } finally {
          // Whoever goes on after the connection was lost must neither commit nor undo what it carries now.
          if (!transaction.open) await new Promise(() => {})
        }
      })
    } finally {
      transaction.open = false
    }
  }

  return Object.assign(ask.query(pool), pool, {
    begin,
    unsafe: ask.first(naming(pool.unsafe)),
    file: ask.first(pool.file),
    reserve: ask.first(pool.reserve),
    notify: ask.first(pool.notify),
    listen: ask.first(pool.listen),
    end: (options?: { timeout?: number }) => pool.end(options).finally(() => inside.disable()),
  }) as unknown as postgres.Sql
}

/** The transaction, which takes nothing more once it is over; its savepoints likewise. */
function whileOpen(tx: postgres.TransactionSql, transaction: Transaction): postgres.TransactionSql {
  const ask = refusing(() => (transaction.open ? null : new TransactionOver()))
  const savepoint = (...given: unknown[]) => {
    const body = given.pop() as (inner: postgres.TransactionSql) => unknown
    return tx.savepoint(...(given as [string]), (inner) => body(whileOpen(inner, transaction)))
  }
  return Object.assign(ask.query(tx), tx, {
    savepoint: ask.first(savepoint),
    unsafe: ask.first(naming(tx.unsafe)),
    file: ask.first(tx.file),
  }) as unknown as postgres.TransactionSql
}

type Unsafe = postgres.Sql['unsafe']

/** Has PostgreSQL remember the queries that come again and again; what has no values may be several in one. */
const naming = (unsafe: Unsafe): Unsafe =>
  ((text: string, values?: never[], options?: postgres.UnsafeQueryOptions) =>
    unsafe(text, values, values?.length && isNamed(text) ? { prepare: true, ...options } : options)) as Unsafe

/** Asks first why something may not be done, and throws the reason where there is one. */
function refusing(whyNot: () => Error | null) {
  function check(): void {
    const reason = whyNot()
    if (reason) throw reason
  }
  return {
    first:
      <Given extends unknown[], Answer>(act: (...given: Given) => Answer) =>
      (...given: Given): Answer => {
        check()
        return act(...given)
      },
    query:
      (sql: postgres.Sql | postgres.TransactionSql) =>
      (first: TemplateStringsArray, ...values: never[]) => {
        // Without a template it is a piece of a query, which asks for nothing.
        if (Array.isArray(first.raw)) check()
        return sql(first, ...values)
      },
  }
}
