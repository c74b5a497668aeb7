import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fillDocument, html, languageOf } from './document.ts'

const empty = '<html lang="zh-CN"><head><title>试金石 Touchstone</title></head><body><div id="app"></div></body></html>'

test('what is filled in is text, whatever it looks like', () => {
  const hostile = `"><script>alert('1')</script>&amp;`
  assert.is(
    html`<p title="${hostile}">${hostile}</p>`.text.replaceAll('&quot;&gt;&lt;script&gt;', '!'),
    '<p title="!alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;">!alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;</p>',
  )
})

test('markup goes into markup, one or many, and nothing where there is none', () => {
  const rows = ['<', 'b'].map((name) => html`<li>${name}</li>`)
  assert.is(html`<ul>${rows}</ul>${null}${html`<hr />`}${0}`.text, '<ul><li>&lt;</li><li>b</li></ul><hr />0')
})

test('a page is filled with its language, its title and its content', () => {
  const filled = fillDocument(empty, 'en', { title: 'Result', content: html`<h1>Result</h1>` })
  assert.match(filled, '<html lang="en">')
  assert.match(filled, '<title>Result · Touchstone</title>')
  assert.match(filled, /<div id="app"><main [^>]*><h1>Result<\/h1><\/main><\/div>/)
})

test('signs that mean something to a replacement mean nothing in a name', () => {
  const name = "$& $1 $` $'"
  const filled = fillDocument(empty, 'zh', { title: name, content: html`<p>${name}</p>` })
  assert.is(filled.split('$&amp; $1 $` $&#39;').length, 3)
  assert.is(filled.split('<div id="app">').length, 2)
})

test('the language is the one that the browser likes best of those that we speak', () => {
  for (const accepted of [
    undefined,
    '',
    '*',
    'fr-FR,fr;q=0.9',
    'zh-CN,zh;q=0.9,en;q=0.8',
    'en;q=0',
    'en;q=0.5, zh;q=0.7',
  ])
    assert.is(languageOf(accepted), 'zh', accepted)
  for (const accepted of ['en', 'EN-us', 'fr, en;q=0.3', 'zh;q=0.5,en-GB;q=0.7'])
    assert.is(languageOf(accepted), 'en', accepted)
})

test.run()
