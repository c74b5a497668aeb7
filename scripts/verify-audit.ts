import { connect } from '#db/client'
import { readEnv } from '../server/platform/env.ts'
import { verifyAudit } from '../server/platform/verify-audit.ts'
import { withData } from './data.ts'

/** Recomputes every audit chain and prints the report as one line of JSON. Gives the exit code: 1 when there are faults. */
export function verify(): Promise<number> {
  return withData(readEnv(), async (url) => {
    const connection = await connect(url, { max: 2 })
    try {
      const report = await verifyAudit(connection.db)
      console.log(JSON.stringify(report))
      return report.faults.length === 0 ? 0 : 1
    } finally {
      await connection.close()
    }
  })
}
