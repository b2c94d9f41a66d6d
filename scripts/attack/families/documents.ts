/** What is no page of a site's: documents of other kinds and schemes, frames without rights, pages that are no postings. */
import type { Attack } from '../attack';
import { escapeMarkup, postingPage, script, TITLE } from '../hostile-page';

const whole = postingPage();
const frame = (attributes: string) => `<iframe ${attributes} srcdoc="${escapeMarkup(whole)}"></iframe>`;

/** A page that has the posting in a frame alone. */
function framed(markup: string): string {
  return postingPage({ json: '', title: 'Careers' }).replace(/<main>.*<\/main>/s, markup);
}

const frames: Readonly<Record<string, string>> = {
  'a sandboxed frame': frame('sandbox'),
  'a sandboxed frame with scripts': frame('sandbox="allow-scripts"'),
  'a sandboxed frame of the same origin': frame('sandbox="allow-same-origin"'),
  'a frame of data': `<iframe src="data:text/html,${encodeURIComponent(whole)}"></iframe>`,
  'a frame of a program': `<iframe src="javascript:'${encodeURIComponent('<h1>Harbour Pilot</h1>')}'"></iframe>`,
  'two hundred frames': frame('').repeat(200),
  'an object': `<object data="data:text/html,${encodeURIComponent(whole)}"></object>`,
  'an embedded document': `<embed type="text/html" src="data:text/html,${encodeURIComponent(whole)}">`,
  'a frame in a shadow root': `<div><template shadowrootmode="open">${frame('')}</template></div>`,
  'a frame that takes the window away': `<iframe srcdoc="${escapeMarkup(script('parent.document.body.innerHTML = ""'))}"></iframe>`,
};

/** Frames in frames, made by a program, as deep as the browser lets it. */
const russianDolls = `const doll = (depth) => { const f = document.createElement('iframe'); f.srcdoc = 'x'; return f; }; let at = document.body; for (let i = 0; i < 12; i += 1) { const f = at.ownerDocument.createElement('iframe'); at.append(f); at = f.contentDocument.body; at.innerHTML = '<h1>Doll ' + i + '</h1>'; }`;

const kinds: readonly (readonly [name: string, contentType: string, body: string])[] = [
  ['plain text', 'text/plain', whole],
  ['JSON', 'application/json', '{"@type":"JobPosting","title":"Harbour Pilot"}'],
  ['XML', 'application/xml', '<?xml version="1.0"?><job><title>Harbour Pilot</title></job>'],
  [
    'XML that refers to itself',
    'application/xml',
    `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${'bcdefghi'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`)
      .join('')}]><a>&i;</a>`,
  ],
  ['XHTML that is broken', 'application/xhtml+xml', '<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Harbour Pilot</body></html>'],
  [
    'XHTML of another namespace',
    'application/xhtml+xml',
    '<x:html xmlns:x="http://www.w3.org/1999/xhtml"><x:body><x:h1>Harbour Pilot</x:h1></x:body></x:html>',
  ],
  [
    'SVG with a program',
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "ran"</script><text y="20">Harbour Pilot</text></svg>',
  ],
  ['a picture', 'image/gif', 'GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;'],
  ['a PDF', 'application/pdf', '%PDF-1.1\n%%EOF'],
  ['an empty page', 'text/html', ''],
  ['a frameset', 'text/html', '<html><frameset cols="50%,50%"><frame name="a"><frame name="b"></frameset></html>'],
  ['a page of UTF-7', 'text/html; charset=utf-7', '+ADw-h1+AD4-Harbour Pilot+ADw-/h1+AD4-'],
  ['a page of noughts', 'text/html', '\0'.repeat(100_000)],
  ['an unclosed comment', 'text/html', `${whole.slice(0, 200)}<!--${whole}`],
  ['a quirky page', 'text/html', whole.replace('<!doctype html>', '')],
  ['plain text without an end', 'text/html', `<plaintext>${whole}`],
  ['tags that are nested wrongly', 'text/html', `${'<b><i><p><table><a>'.repeat(300)}${whole}`],
  ['tables without cells', 'text/html', `${'<table><tr><td><table>'.repeat(200)}${whole}`],
];

const encoded = encodeURIComponent(whole);
const schemes: readonly (readonly [name: string, url: string])[] = [
  ['data', `data:text/html,${encoded}`],
  ['data with a charset', `data:text/html;charset=utf-8,${encoded}`],
  ['data of SVG', 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><text>Harbour Pilot</text></svg>'],
  ['a blank page', 'about:blank'],
  ['a page of the browser', 'chrome://version/'],
  ['the page of a source', 'view-source:https://documents.example/source'],
];

export const documents: readonly Attack[] = [
  ...Object.entries(frames).map(
    ([name, markup], index): Attack => ({
      family: 'frames',
      name,
      url: `https://documents.example/frame/${index}`,
      body: () => framed(markup),
      expected: { title: '…', refusal: true },
    }),
  ),
  {
    family: 'frames',
    name: 'frames in frames',
    url: 'https://documents.example/frame/dolls',
    body: () => postingPage({ after: script(russianDolls) }),
    expected: { title: TITLE },
  },
  ...kinds.map(
    ([name, contentType, body], index): Attack => ({
      family: 'documents of other kinds',
      name,
      url: `https://documents.example/kind/${index}`,
      body: () => body,
      contentType,
      expected: { title: '…', refusal: true },
    }),
  ),
  ...schemes.map(
    ([name, url]): Attack => ({
      family: 'addresses of other schemes',
      name,
      url,
      body: () => whole,
      expected: { refusal: true },
    }),
  ),
  ...['text/html', 'text/html;charset=utf-8', 'application/xhtml+xml'].map(
    (type, index): Attack => ({
      family: 'addresses of other schemes',
      name: `a blob of ${type}`,
      url: `https://documents.example/blob/${index}`,
      body: () =>
        `<!doctype html>${script(`location.href = URL.createObjectURL(new Blob([decodeURIComponent('${encoded.replaceAll("'", '%27')}')], { type: '${type}' }))`)}`,
      ready: 'location.protocol === "blob:"',
      expected: { refusal: true },
    }),
  ),
];
