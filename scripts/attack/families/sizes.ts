/** Pages that are too much: long attributes and texts, many nodes, deep trees, and texts that make careless patterns go back and forth. */
import type { Attack } from '../attack';
import { postingPage, script, TITLE } from '../hostile-page';

const MEGA = 1_000_000;
const ready = 'document.documentElement.dataset.ready === "yes"';
const done = 'document.documentElement.dataset.ready = "yes";';

const longAttributes = [
  'title',
  'class',
  'id',
  'data-state',
  'style',
  'href',
  'onclick',
  'aria-label',
  'alt',
  'itemprop',
  'content',
  'srcdoc',
];

/** Grown by the page's program: a parser nests 512 elements at most, a program as many as it likes. */
function grown(program: string): string {
  return postingPage({ after: `<div id="field"></div>${script(`const field = document.getElementById('field'); ${program} ${done}`)}` });
}

const nodes: Readonly<Record<string, string>> = {
  'a hundred thousand deep': `let at = field; for (let i = 0; i < 100000; i += 1) at = at.appendChild(document.createElement('div'));`,
  'a hundred thousand wide': `for (let i = 0; i < 100000; i += 1) field.append(document.createElement('i'));`,
  'a hundred thousand texts': `for (let i = 0; i < 100000; i += 1) field.append('x');`,
  'a hundred thousand comments': `for (let i = 0; i < 100000; i += 1) field.append(document.createComment('-'));`,
  'ten thousand shadow roots': `for (let i = 0; i < 10000; i += 1) field.appendChild(document.createElement('b')).attachShadow({ mode: 'open' }).textContent = 'x';`,
  'shadow roots in shadow roots': `let at = field; for (let i = 0; i < 500; i += 1) at = at.appendChild(document.createElement('b')).attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));`,
  'thirty thousand headings': `for (let i = 0; i < 30000; i += 1) field.append(Object.assign(document.createElement('h2'), { textContent: 'Responsibilities' }));`,
  'thirty thousand list items': `const list = field.appendChild(document.createElement('ul')); for (let i = 0; i < 30000; i += 1) list.append(Object.assign(document.createElement('li'), { textContent: '5 years of experience with C' + i }));`,
  'thirty thousand items of data': `for (let i = 0; i < 30000; i += 1) { const e = field.appendChild(document.createElement('span')); e.setAttribute('itemscope', ''); e.setAttribute('itemtype', 'https://schema.org/JobPosting'); }`,
  'five thousand deep lists': `let at = field; for (let i = 0; i < 5000; i += 1) at = at.appendChild(document.createElement('ul')).appendChild(document.createElement('li'));`,
  'five thousand attributes': `for (let i = 0; i < 5000; i += 1) field.setAttribute('a' + i, 'x');`,
  'ten thousand templates': `for (let i = 0; i < 10000; i += 1) field.append(document.createElement('template'));`,
};

/** Each in the description and in what the page shows. Two hundred thousand characters, within which a quadratic pattern takes minutes. */
const slow: Readonly<Record<string, string>> = {
  spaces: ' ',
  'no-break spaces': '\u00a0',
  'line ends': '\n',
  figures: '1',
  'figures and commas': '1,',
  dollars: '$',
  'pay without an end': '$100,000 - ',
  'pay in many zones': 'Zone A: $100,000 - $120,000 per year; ',
  'years without an end': '5+ years or ',
  'a date without an end': '2026-',
  months: 'January ',
  bullets: '• ',
  hyphens: '-',
  brackets: '(((',
  remote: 'remote or hybrid or on-site, ',
  places: 'Berlin, Germany / ',
  visa: 'we do not sponsor visas unless ',
  degrees: 'bachelor or master or ',
  skills: 'C++/C#/.NET/',
  'angle brackets': '<<<',
  references: '&amp',
  'one letter': 'a',
  capitals: 'A B ',
  ideographs: '工作地点：北京',
  colons: 'Location: ',
  quotes: '"\'',
  slashes: '//',
  addresses: 'https://a.example/?q=',
  'mail addresses': 'a@a.a',
  closed: 'no longer accepting ',
};

export const sizes: readonly Attack[] = [
  ...longAttributes.map(
    (name): Attack => ({
      family: 'ten megabytes in an attribute',
      name,
      url: `https://sizes.example/attribute/${name}`,
      body: () => postingPage({ before: `<p ${name}="${'x'.repeat(10 * MEGA)}">Before</p>` }),
      expected: { title: TITLE },
    }),
  ),
  ...['', '&lt;', '&amp;quot;'].map(
    (unit, index): Attack => ({
      family: 'twenty megabytes of text',
      name: unit === '' ? 'letters' : unit,
      url: `https://sizes.example/text/${index}`,
      body: () => postingPage({ before: `<p>${(unit || 'word ').repeat((20 * MEGA) / (unit.length || 5))}</p>` }),
      expected: { refusal: true },
    }),
  ),
  ...Object.entries(nodes).map(
    ([name, program], index): Attack => ({
      family: 'nodes without end',
      name,
      url: `https://sizes.example/nodes/${index}`,
      body: () => grown(program),
      ready,
      expected: { title: TITLE, refusal: true },
    }),
  ),
  ...Object.entries(slow).map(
    ([name, unit], index): Attack => ({
      family: 'texts that slow patterns down',
      name,
      url: `https://sizes.example/slow/${index}`,
      body: () => {
        const long = unit.repeat(Math.ceil(200_000 / unit.length));
        return postingPage({ members: { description: `<p>Pilot.</p><p>${long}!</p>` }, after: `<p>${long.replaceAll('<', '&lt;')}!</p>` });
      },
      expected: { title: TITLE, refusal: true },
    }),
  ),
  ...Object.entries(slow)
    .filter((_, index) => index % 3 === 0)
    .map(
      ([name, unit], index): Attack => ({
        family: 'titles and places that slow patterns down',
        name,
        url: `https://sizes.example/slow-title/${index}`,
        body: () => {
          const long = `${unit.repeat(Math.ceil(100_000 / unit.length))}!`;
          const members = {
            hiringOrganization: { name: long },
            jobLocation: { name: long },
            baseSalary: long,
            datePosted: long,
            experienceRequirements: long,
          };
          return postingPage({ title: `${TITLE} ${long}`, members });
        },
        // No title is that long: none is better than a part of one.
        expected: { title: '…', refusal: true },
      }),
    ),
];
