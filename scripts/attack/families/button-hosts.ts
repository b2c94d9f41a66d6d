/** A careers site that carries the save button turns against it. */
import { fixturePage } from '../../chromium/fixture-pages';
import { samples } from '../../samples';
import type { Attack } from '../attack';
import { script } from '../hostile-page';

const fixture = fixturePage(samples.tiktok);
const original = '7550000000000000001';

/** Done to the button by the page's own program, again and again. Nothing may be saved by it. */
const tricks: Readonly<Record<string, string>> = {
  'presses the button': `for (const b of root?.querySelectorAll('button') ?? []) b.click();`,
  'sends the button events of its own': `for (const b of root?.querySelectorAll('button') ?? []) for (const type of ['pointerdown', 'pointerup', 'click', 'keydown']) b.dispatchEvent(new (type === 'keydown' ? KeyboardEvent : PointerEvent)(type, { bubbles: true, cancelable: true, composed: true, key: 'Enter', detail: 1, clientX: 900, clientY: 9 }));`,
  'takes the button away': `host?.remove();`,
  'stands a button of its own in its place': `if (host) { const own = document.createElement('roleshelf-save'); own.innerHTML = '<button data-action="save">Save posting</button>'; host.replaceWith(own); }`,
  'turns the button’s actions round': `for (const b of root?.querySelectorAll('button') ?? []) b.dataset.action = 'undo';`,
  'writes into the button': `for (const p of root?.querySelectorAll('p') ?? []) p.innerHTML = '<img src=x onerror="document.title = 1">';`,
  'moves its title about': `document.querySelector('h1, h2')?.style.setProperty('margin-left', Math.random() * 900 + 'px');`,
  'changes its address to another posting': `history.replaceState({}, '', '/search/755000000000000' + (1000 + Math.floor(Math.random() * 9)));`,
  'names a form documentElement': `if (!document.querySelector('form[name=documentElement]')) document.body.insertAdjacentHTML('afterbegin', '<form name="documentElement"><input name="append"></form><form name="body"></form>');`,
  'answers for the extension': `postMessage({ event: 'shelf-changed' }, '*'); postMessage({ route: 'button/save', request: { url: location.href } }, '*'); dispatchEvent(new CustomEvent('roleshelf:save-button:wxt:content-script-started'));`,
};

export const buttonHosts: readonly Attack[] = Object.entries(tricks).map(([name, program], index): Attack => {
  const id = original.slice(0, -2) + String(60 + index);
  return {
    family: 'careers sites against the button',
    name,
    url: `https://lifeattiktok.com/search/${id}`,
    body: () =>
      fixture.body
        .replaceAll(original, id)
        .replace(
          '</body>',
          () =>
            `${script(`let turns = 0; setInterval(() => { const host = document.querySelector('roleshelf-save'); const root = host?.shadowRoot; if (host || turns > 0) turns += 1; ${program} if (turns > 5) document.documentElement.dataset.turns = 'done'; }, 20);`)}</body>`,
        ),
    contentType: fixture.contentType,
    ready: 'document.documentElement.dataset.turns === "done"',
    expected: { site: 'tiktok', title: '…', refusal: true },
  };
});
