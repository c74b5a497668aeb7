export const words = {
  title: '独立复算与排名不一致',
  more: '{{ n }} 名选手的总分或名次对不上。确认之前不能发布成绩。',
  entry: '选手 {{ n }}',
  ranking: '排名',
  shadow: '复算',
  figures: '第 {{ rank }} 名，{{ total }} 分',
  missing: '没有',
  acknowledge: '确认警报',
  acknowledgeTitle: '确认复算警报',
  acknowledgeMore: '系统先重新复算一遍。确认的理由和复算结果一并记入日志，此后可以发布成绩。',
  agreed: '重新复算一致，警报已确认',
  differing: '重新复算仍有 {{ n }} 名选手不一致，警报已确认',
} as const
