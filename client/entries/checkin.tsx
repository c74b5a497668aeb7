import { routes } from '../features/attendance/door/routes.tsx'
import { keepApp } from '../lib/kept-app.ts'
import { mount } from './mount.tsx'

await mount({ routes, text: ['checkin', 'desk', 'batches', 'occupations'] })
void keepApp('checkin')
