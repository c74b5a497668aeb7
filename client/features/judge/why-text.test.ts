import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { errorText } from '../../lib/act.ts'
import { FaultError } from '../../lib/http-errors.ts'
import { failureOf } from '../../lib/outbox/failure.ts'
import { loadText, setLocale } from '../../lib/text/index.ts'
import { whyUnsent } from './why-text.ts'

const kept = {
  zh: {
    'database-away': '服务器暂时连不上数据库。你的评分都保存在这台平板上，恢复后会自动发送。',
    'database-full': '服务器磁盘已满，暂时收不了评分。你的评分都保存在这台平板上，有空间后会自动发送。请告诉裁判长。',
  },
  en: {
    'database-away':
      'The server can’t reach its database. Your marks are kept on this tablet and are sent by themselves once it is back.',
    'database-full':
      'The server’s disk is full and takes no marks. Yours are kept on this tablet and are sent by themselves once there is room. Tell the chief judge.',
  },
}

test('judges read what has happened to the server and that their marks are kept, in both languages', async () => {
  for (const locale of ['zh', 'en'] as const) {
    await setLocale(locale)
    await loadText('judge', 'refusals', 'common')
    for (const trouble of ['database-away', 'database-full'] as const) {
      const error = new FaultError('r-1', trouble)
      assert.is(whyUnsent(error), kept[locale][trouble])
      assert.is(failureOf(error), 'later', 'and they are sent again')
      assert.not(errorText(error).includes(trouble), 'everybody else reads words too')
      assert.not(errorText(error).includes('r-1'))
    }
  }
})

test.run()
