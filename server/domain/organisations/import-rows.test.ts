import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readOrganisations } from './organisation-rows.ts'
import { readRooms } from './room-rows.ts'

const sheet = (...rows: string[][]) => rows.map((cells, i) => ({ number: i + 1, cells }))
const areas = (text: string) => (['500107', '九龙坡区'].includes(text) ? '500107' : null)
const head = ['机构名称 Name', '机构类别', '统一社会信用代码', '所在区划', '地址', '省级序号']
const good = ['精工学校', '技工院校', '91350100M000100Y43', '九龙坡区', '科学大道 1 号', '17']

test('organisations are read with the words of either language, the numbers with their zeros', () => {
  const { organisations, problems } = readOrganisations(sheet(head, good), [], areas)
  assert.equal(problems, [])
  assert.equal(organisations, [
    {
      ...{ row: 2, name: '精工学校', latinName: null, kind: 'school', creditCode: '91350100M000100Y43' },
      ...{ areaCode: '500107', address: '科学大道 1 号', ministryNumber: '0000', provinceNumber: '000017' },
    },
  ])
})

test('each problem names row and column; two rows with one code are one too many', () => {
  const wrong = ['', '公司', '91350100M000100Y44', '亚特兰蒂斯', '', 'x']
  const { problems } = readOrganisations(sheet(head, good, wrong, [...good.slice(0, 5), '18']), [], areas)
  assert.equal(
    problems.map(({ row, column, code }) => [row, column, code]),
    [
      [3, 'name', 'table-value-missing'],
      [3, 'kind', 'table-value-unknown'],
      [3, 'area', 'table-value-unknown'],
      [3, 'address', 'table-value-missing'],
      [3, 'provinceNumber', 'table-value-unknown'],
      [4, 'creditCode', 'organisation-code-taken'],
    ],
  )
})

const roomHead = ['考场 Room', '类型', '容量', '设备', '工位', '工位容量', '工位设备']

test('rooms are read with their stations; a room with stations may leave its capacity to them', () => {
  const { rooms, problems } = readRooms(
    sheet(
      roomHead,
      ['机房 1', '理论', '30', '计算机、耳机', '', '', ''],
      ['车间 1', '实操', '', '', '1 号', '', 'CA6140 车床'],
      ['', '', '', '', '2 号', '2', ''],
      ['车间 1', '实操', '', '', '3 号', '', ''],
    ),
    [],
  )
  assert.equal(problems, [])
  assert.equal(
    rooms.map(({ name, kind, capacity, stations }) => [name, kind, capacity, stations.map((one) => one.name)]),
    [
      ['机房 1', 'theory', 30, []],
      ['车间 1', 'skill', 4, ['1 号', '2 号', '3 号']],
    ],
  )
  assert.equal(rooms[0]?.equipment, ['计算机', '耳机'])
})

test('rooms that are there already, rows that disagree and stations named twice are problems', () => {
  const { problems } = readRooms(
    sheet(
      roomHead,
      ['机房 1', '理论', '30', '', '', '', ''],
      ['车间 1', '实操', '', '', '1 号', '', ''],
      ['车间 1', '理论', '', '', '1 号', '', ''],
      ['', '', '', '', '', '', ''],
      ['面试室', '', '', '', '', '', ''],
    ),
    ['机房 1'],
  )
  assert.equal(
    problems.map(({ row, column, code }) => [row, column, code]),
    [
      [2, 'room', 'room-name-taken'],
      [4, 'kind', 'room-rows-differ'],
      [4, 'station', 'station-name-taken'],
      [5, 'station', 'table-value-missing'],
      [6, 'kind', 'table-value-missing'],
      [6, 'capacity', 'table-value-missing'],
    ],
  )
})

test.run()
