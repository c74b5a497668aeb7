import { connect } from '#db/client'
import { startEmbedded } from '#db/embedded'
import { readEnv } from '../server/platform/env.ts'
import { verifyAudit } from '../server/platform/verify-audit.ts'

const env = readEnv()
const embedded = env.databaseUrl ? null : await startEmbedded({ dataDir: env.dataDir })
const connection = await connect(env.databaseUrl ?? embedded?.url ?? '')
const report = await verifyAudit(connection.db)
console.log(JSON.stringify(report))
await connection.close()
await embedded?.stop()
process.exitCode = report.faults.length === 0 ? 0 : 1
