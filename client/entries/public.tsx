import { routes } from '../features/public/routes.tsx'
import { mount } from './mount.tsx'

await mount({ routes, text: ['public'] })
