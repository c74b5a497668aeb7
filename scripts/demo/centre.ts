import { dayOf } from '#domain/kit/city-time'
import { addDays } from '#domain/kit/working-days'
import type { AccreditationChoice } from '#domain/organisations/accreditation-contract'
import { creditCheck } from '#domain/organisations/credit-code'
import type { NewRoom, NewSite } from '#domain/organisations/site-contract'
import { Caller } from '../play/caller.ts'
import { acceptInvitation, type Login } from '../play/set-up.ts'

/** The demonstration's assessment centre. */
export interface DemoCentre {
  readonly organisationId: string
  readonly siteIds: readonly string[]
}

type DemoRoom = NewRoom & { readonly stations: number }

const YEARS_VALID = 3
const first17 = '52500107MJ0000017'

const school = {
  ...{ kind: 'social', name: '重庆精工职业培训学校', latinName: 'Chongqing Precision Training' },
  ...{ creditCode: first17 + creditCheck(first17), areaCode: '500107', address: '九龙坡区科学大道 1 号' },
  ...{ ministryNumber: '0000', provinceNumber: '000017' },
}

const workdays = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  { weekday, from: '08:30', to: '12:00' },
  { weekday, from: '13:30', to: '18:00' },
])

const theory = (name: string, capacity: number): DemoRoom => ({
  ...{ name, kind: 'theory', capacity, equipment: ['计算机'], stations: 0 },
})
const skill = (name: string, stations: number, ...equipment: string[]): DemoRoom => ({
  ...{ name, kind: 'skill', capacity: stations, equipment, stations },
})

const sites: readonly (NewSite & { readonly rooms: readonly DemoRoom[] })[] = [
  {
    ...{ name: '科学大道站点', areaCode: '500107', address: school.address, openingHours: workdays },
    rooms: [theory('机房 1', 30), theory('机房 2', 40), skill('车工车间', 8, '车床 CA6140'), skill('电工实训室', 10)],
  },
  {
    ...{ name: '两江站点', areaCode: '500112', address: '渝北区空港大道 8 号', openingHours: workdays },
    rooms: [
      theory('机房', 60),
      skill('烹饪实训室', 6, '炉灶'),
      { name: '评审室', kind: 'review', capacity: 6, equipment: ['投影仪'], stations: 0 },
    ],
  },
]

/**
 * Registers the demonstration's assessment centre: two sites with rooms and stations, accredited for every occupation at
 * every level. `authority` and `manager` become accounts of the authority and of the centre.
 */
export async function loadCentre(administrator: Caller, authority: Login, manager: Login): Promise<DemoCentre> {
  const officer = await nameStaff(administrator, '/api/authority-officers', '周敏', authority)
  const { id } = await officer.post<{ id: string }>('/api/organisations', { organisation: school })
  const at = `/api/organisations/${id}`
  const centre = await nameStaff(officer, `${at}/managers`, '邓芳', manager)
  await accredit(officer, centre, at)
  const siteIds: string[] = []
  for (const { rooms, ...site } of sites) {
    const added = await centre.post<{ id: string }>(`${at}/sites`, { site })
    siteIds.push(added.id)
    for (const room of rooms) await addRoom(centre, added.id, room)
  }
  return { organisationId: id, siteIds }
}

async function nameStaff(by: Caller, path: string, name: string, login: Login): Promise<Caller> {
  const named = await by.post<{ invitation: string }>(path, { name, latinName: null, invite: true })
  const caller = new Caller(by.url)
  await acceptInvitation(caller, named.invitation, login)
  return caller
}

async function accredit(officer: Caller, centre: Caller, at: string): Promise<void> {
  const { choices } = await centre.get<{ choices: AccreditationChoice[] }>(`${at}/accreditation-choices`)
  const validFrom = dayOf(new Date())
  const validUntil = addDays(`${Number(validFrom.slice(0, 4)) + YEARS_VALID}${validFrom.slice(4)}`, -1)
  for (const { id: occupationId, levels } of choices) {
    const applied = await centre.post<{ id: string }>(`${at}/accreditations`, { occupationId, levels })
    const decision = { act: 'grant', validFrom, validUntil }
    await officer.post(`/api/accreditations/${applied.id}/decision`, { decision })
  }
}

async function addRoom(centre: Caller, siteId: string, { stations, ...room }: DemoRoom): Promise<void> {
  const { id } = await centre.post<{ id: string }>(`/api/sites/${siteId}/rooms`, { room })
  if (stations === 0) return
  const numbered = Array.from({ length: stations }, (_, i) => ({ name: `${i + 1} 号`, capacity: 1, equipment: [] }))
  await centre.post(`/api/rooms/${id}/stations`, { stations: numbered })
}
