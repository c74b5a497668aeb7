import { routes } from '../features/supervision/routes.tsx'
import { mount } from './mount.tsx'

await mount({ routes, text: ['recheck', 'sessions', 'standards', 'draws', 'desk'] })
