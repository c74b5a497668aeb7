// Runs before the first paint, as a file because the content security policy forbids inline scripts:
// sets the chosen theme and language on <html>. client/lib/theme.ts and client/lib/text/locale.ts write these keys.
;(() => {
  const root = document.documentElement
  let theme = null
  let locale = null
  try {
    theme = localStorage.getItem('touchstone.theme')
    locale = localStorage.getItem('touchstone.locale')
  } catch (error) {
    console.info('storage is closed to this page; the system theme and language apply', error)
  }
  if (theme === 'light' || theme === 'dark' || theme === 'sunlight') root.dataset.theme = theme
  const wanted = locale || navigator.language || 'zh'
  root.lang = wanted.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
})()
