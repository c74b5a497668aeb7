import { routes } from '../features/judge/routes.tsx'
import { mount } from './mount.tsx'

await mount({ routes, text: ['judge'] })
