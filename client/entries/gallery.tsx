import { render } from 'solid-js/web'
import { Gallery } from '../features/ui-gallery/gallery.tsx'
import { loadText } from '../lib/text/index.ts'
import '../ui/base.css'

await loadText('common', 'refusals', 'people')
const app = document.getElementById('app')
if (app) render(() => <Gallery />, app)
