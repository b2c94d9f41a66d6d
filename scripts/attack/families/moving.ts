/** Pages that do not keep still: other addresses, other contents at every look, programs that never end or put themselves in the browser's place. */
import type { Attack } from '../attack';
import { inScript, jobPosting, postingPage, script, TITLE } from '../hostile-page';

const wanders: Readonly<Record<string, string>> = {
  'pushState at the same address': `setInterval(() => history.pushState({}, '', location.href), 0);`,
  'pushState to ever other addresses': `let n = 0; setInterval(() => history.pushState({}, '', '/wander/' + n++), 1);`,
  'pushState to and fro': `let n = 0; setInterval(() => history.pushState({}, '', n++ % 2 ? '/wander/a' : '/wander/b'), 0);`,
  'replaceState with a growing query': `let q = '?'; setInterval(() => history.replaceState({}, '', q += 'x'), 5);`,
  'a fragment without rest': `let n = 0; setInterval(() => { location.hash = n++; }, 0);`,
  'back and forward': `history.pushState({}, '', '/wander/1'); setInterval(() => history.back(), 3); setInterval(() => history.forward(), 5);`,
  'pushState with a large state': `setInterval(() => history.pushState({ long: 'x'.repeat(1e6) }, '', location.href), 50);`,
  'pushState to another posting': `let n = 0; setInterval(() => history.replaceState({}, '', '/jobs/' + n++ % 7), 2);`,
};

const changes: Readonly<Record<string, string>> = {
  'another title at each frame': `let n = 0; const go = () => { document.querySelector('h1').textContent = 'Post ' + n++; requestAnimationFrame(go); }; go();`,
  'another body at each tick': `const kept = document.body.innerHTML; setInterval(() => { document.body.innerHTML = Math.random() < 0.5 ? '' : kept; }, 0);`,
  'other data at each tick': `let n = 0; setInterval(() => { document.querySelector('script[type*=ld]').textContent = JSON.stringify({ '@type': 'JobPosting', title: 'Post ' + n++ }); }, 0);`,
  'a page that grows for ever': `setInterval(() => document.body.append(...Array.from({ length: 100 }, () => document.createElement('p'))), 10);`,
  'a page that changes whenever it is changed': `new MutationObserver(() => { document.body.dataset.n = Math.random(); }).observe(document, { attributes: true, childList: true, subtree: true }); document.body.dataset.n = 0;`,
  'the root element in and out': `const root = document.documentElement; setInterval(() => { root.remove(); document.append(root); }, 1);`,
  'moving between shadow and light': `const host = document.body.appendChild(document.createElement('div')); const root = host.attachShadow({ mode: 'open' }); const main = document.querySelector('main'); setInterval(() => (Math.random() < 0.5 ? root : document.body).append(main), 1);`,
  'document.open at each tick': `const all = document.documentElement.outerHTML; setTimeout(() => setInterval(() => { document.open(); document.write(all.replace(/<script>[^]*?<.script>/g, '')); document.close(); }, 20), 50);`,
};

/** What a page's program may put in the place of what capturing uses. It lives in a world of its own. */
const hooks: Readonly<Record<string, string>> = {
  XMLSerializer: `XMLSerializer.prototype.serializeToString = () => '<html><body><h1>Forged</h1></body></html>';`,
  outerHTML: `Object.defineProperty(Element.prototype, 'outerHTML', { get: () => '<html><body><h1>Forged</h1></body></html>' });`,
  createTreeWalker: `Document.prototype.createTreeWalker = () => { throw new Error('no'); };`,
  'document.URL': `Object.defineProperty(Document.prototype, 'URL', { get: () => 'https://www.linkedin.com/jobs/view/1' }); Object.defineProperty(document, 'URL', { get: () => 'https://www.linkedin.com/jobs/view/1' });`,
  'document.title': `Object.defineProperty(document, 'title', { get: () => 'Forged' });`,
  JSON: `JSON.stringify = () => '{}'; JSON.parse = () => ({ polluted: true });`,
  iterators: `Array.prototype[Symbol.iterator] = function* () { yield 'forged'; };`,
  'Object.prototype': `Object.prototype.polluted = true; Object.prototype.toJSON = () => 'forged';`,
  Date: `Date.prototype.toISOString = () => 'forged'; Date.now = () => NaN;`,
  'chrome.runtime': `globalThis.chrome = { runtime: { id: 'forged', sendMessage: () => Promise.resolve({ ok: true }) } }; globalThis.browser = globalThis.chrome;`,
};

const stuck: Readonly<Record<string, string>> = {
  'a program without an end': `setTimeout(() => { for (;;); }, 0);`,
  'a program that ends after nine seconds': `setTimeout(() => { const from = performance.now(); while (performance.now() - from < 9000); }, 0);`,
  'a program that waits for the network without an end': `setInterval(() => { const r = new XMLHttpRequest(); r.open('GET', location.href, false); try { r.send(); } catch {} }, 0);`,
  'a page that asks without an end': `setInterval(() => alert('again'), 0);`,
  'a breakpoint without an end': `setInterval(() => { debugger; }, 0);`,
  'microtasks without an end': `setTimeout(() => { const go = () => Promise.resolve().then(go); go(); }, 0);`,
  'a page that loads itself': `setTimeout(() => location.reload(), 30);`,
};

const page = (program: string) => postingPage({ after: script(program) });

export const moving: readonly Attack[] = [
  ...Object.entries(wanders).map(
    ([name, program], index): Attack => ({
      family: 'addresses without rest',
      name,
      url: `https://moving.example/wander/from-${index}`,
      body: () => page(program),
      expected: { title: TITLE, refusal: true },
    }),
  ),
  ...Object.entries(changes).map(
    ([name, program], index): Attack => ({
      family: 'contents without rest',
      name,
      url: `https://moving.example/change/${index}`,
      body: () => page(program),
      restless: true,
      // Either title is the page's own at the moment of its capture.
      expected: { title: /title|data/.test(name) ? '…' : TITLE, refusal: true },
    }),
  ),
  ...Object.entries(hooks).map(
    ([name, program], index): Attack => ({
      family: 'programs in the place of the browser’s',
      name,
      url: `https://moving.example/hook/${index}`,
      body: () => page(program),
      expected: { title: TITLE, lacks: 'forged' },
    }),
  ),
  ...Object.entries(stuck).map(
    ([name, program], index): Attack => ({
      family: 'programs without an end',
      name,
      url: `https://moving.example/stuck/${index}`,
      body: () => page(program),
      restless: true,
      expected: { title: TITLE, refusal: true },
    }),
  ),
  {
    family: 'programs in the place of the browser’s',
    name: 'a custom element that acts when it is cloned',
    url: 'https://moving.example/hook/element',
    body: () =>
      postingPage({
        before: script(
          `customElements.define('x-trap', class extends HTMLElement { constructor() { super(); globalThis.made = (globalThis.made ?? 0) + 1; if (globalThis.made > 1) document.body.innerHTML = 'cloned'; } });`,
        ),
        after: '<x-trap></x-trap>',
      }),
    expected: { title: TITLE },
  },
  {
    family: 'programs in the place of the browser’s',
    name: 'data that come late',
    url: 'https://moving.example/hook/late',
    body: () =>
      postingPage({
        json: '',
        after: script(
          `setTimeout(() => { const s = document.createElement('script'); s.type = 'application/ld+json'; s.textContent = ${inScript(inScript(jobPosting()))}; document.head.append(s); document.documentElement.dataset.late = 1; }, 50);`,
        ),
      }),
    ready: 'document.documentElement.dataset.late === "1"',
    expected: { title: TITLE },
  },
];
