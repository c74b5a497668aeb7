import { keepApp } from '../features/judge/kept-app.ts'
import { routes } from '../features/judge/routes.tsx'
import { mount } from './mount.tsx'

await mount({ routes, text: ['judge', 'tablet'] })
void keepApp()
