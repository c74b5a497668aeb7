import { routes } from '../features/desk/routes.tsx'
import { mount } from './mount.tsx'

await mount({
  routes,
  text: [
    'desk',
    'events',
    'standards',
    'registration',
    'certificates',
    'officials',
    'devices',
    'sessions',
    'results',
    'rules',
    'audit',
    'analysis',
    'paper',
    'appeals',
    'qualification',
    'filing',
    'ceremony',
    'draws',
    'penalties',
    'overall',
    'aside',
    'imports',
    'shadow',
    'recheck',
    'conflicts',
    'editor',
  ],
})
