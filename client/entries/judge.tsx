import { routes } from '../features/judge/routes.tsx'
import { keepApp } from '../lib/kept-app.ts'
import { mount } from './mount.tsx'

await mount({ routes, text: ['judge', 'tablet'] })
void keepApp('judge')
