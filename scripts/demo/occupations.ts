import { specialTemplate, template2023 } from '#domain/standards/template-2023'
import type { Caller } from '../play/caller.ts'

const occupations = [
  { code: '6-18-01-01', name: '车工', latinName: 'Turner', kind: 'skill-level' },
  { code: '6-31-01-03', name: '电工', latinName: 'Electrician', kind: 'skill-level' },
  { code: '4-03-02-01', name: '中式烹调师', latinName: 'Chinese cook', kind: 'skill-level' },
  { code: 'ZX-001', name: '重庆小面制作', latinName: 'Chongqing noodles', kind: 'special-ability' },
] as const

/** Enters the demonstration's occupations, each with the standard that it starts from. */
export async function loadOccupations(administrator: Caller): Promise<void> {
  for (const occupation of occupations) {
    const { id } = await administrator.post<{ id: string }>('/api/occupations', { ...occupation, workTypes: [] })
    const content = occupation.kind === 'special-ability' ? specialTemplate : template2023
    await administrator.post(`/api/occupations/${id}/standards`, { baseVersion: 0, reason: null, content })
  }
}
