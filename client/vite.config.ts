import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'
import { chunksByDoor } from './vite.config.chunks.ts'
import { compressedCopies } from './vite.config.compressed.ts'
import { doorWorkers } from './vite.config.door-workers.ts'

const here = import.meta.dirname
const server = process.env.TOUCHSTONE_SERVER ?? 'http://127.0.0.1:3000'

const pages = (mode: string) =>
  ['index', 'judge', 'desk', 'supervise', 'checkin', ...(mode === 'gallery' ? ['gallery'] : [])].map(
    (page) => `${here}/${page}.html`,
  )

/** Answers the addresses within a door with the door's page, as the server does with the built ones. */
const doors: Plugin = {
  name: 'doors',
  configureServer({ middlewares }) {
    middlewares.use((request, _, next) => {
      const [, door] = /^\/(judge|desk|supervise|checkin)(?:[/?#]|$)/.exec(request.url ?? '') ?? []
      if (door) request.url = `/${door}.html`
      next()
    })
  },
}

/**
 * Five doors, five pages: the server answers /judge* with judge.html, /desk* with desk.html, /supervise* with
 * supervise.html, /checkin* with checkin.html, the rest with index.html. `--mode gallery` adds gallery.html, which shows every part in every state to whoever builds one.
 */
export default defineConfig(({ mode }) => ({
  root: here,
  plugins: [doors, solid(), tailwindcss(), doorWorkers(`${here}/public`), compressedCopies()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: ['chrome111', 'safari16.4', 'firefox114'],
    // Nothing inline: the content security policy allows files of our own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // All doors load one style sheet, so that it is cached once.
    cssCodeSplit: false,
    rolldownOptions: {
      input: [...pages(mode), `${here}/door-worker.ts`],
      output: {
        codeSplitting: { groups: [chunksByDoor(pages(mode))] },
        entryFileNames: ({ name }) => (name === 'door-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    proxy: { '/api': server, '/live': { target: server, ws: true } },
  },
}))
