/** Markup and signs that mislead, in every field that data or a page can give. */
import type { Attack } from '../attack';
import { escapeMarkup, jobPosting, postingPage, TITLE } from '../hostile-page';
import { xssVectors } from '../xss-vectors';

/** Every ninth: those of all kinds, and few of the hundred that differ in their event alone. */
const vectors = xssVectors.filter((_, index) => index % 9 === 0).slice(0, 14);

/** How a text gets into each member of a JobPosting. */
const members: Readonly<Record<string, (text: string) => unknown>> = {
  hiringOrganization: (text) => ({ '@type': 'Organization', name: text, sameAs: text, logo: text }),
  jobLocation: (text) => ({ '@type': 'Place', address: { addressLocality: text, addressRegion: text, addressCountry: text } }),
  description: (text) => `<p>Bring ships in.</p>${text}<p>And out again, by day and by night, in any weather that the harbour has.</p>`,
  baseSalary: (text) => ({ '@type': 'MonetaryAmount', currency: text, value: { minValue: 10, maxValue: 20, unitText: text } }),
  employmentType: (text) => [text, 'FULL_TIME'],
  identifier: (text) => ({ '@type': 'PropertyValue', name: text, value: text }),
  url: (text) => text,
  skills: (text) => [text, 'pilotage'],
  datePosted: (text) => text,
  validThrough: (text) => text,
  qualifications: (text) => text,
  industry: (text) => text,
};

const dangerousAddresses = [
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  'chrome://settings/',
  'https://user:secret@evil.example/',
  '//evil.example/x',
  'https://evil.example/"onmouseover="alert(1)',
];

const signs: Readonly<Record<string, string>> = {
  'right-to-left override': '\u202egnp.exe\u202c',
  'a lone surrogate': '\ud800',
  'a null character': '\0',
  'control characters': '\u0001\u0008\u001b[31m',
  'five hundred accents': `a${'\u0301'.repeat(500)}`,
  'separators of lines': '\u2028\u2029\u0085',
  'a spreadsheet’s formula': '=HYPERLINK("https://evil.example","x")',
  'a template': "{{constructor.constructor('alert(1)')()}}",
};

export const texts: readonly Attack[] = [
  ...Object.entries(members).flatMap(([member, value], place) =>
    // Each member gets four of the vectors, and each vector comes into several members.
    [0, 1, 2, 3].map((step): Attack => {
      const vector = vectors[(place * 4 + step) % vectors.length] ?? '';
      return {
        family: 'markup in data',
        name: `${member}: ${vector}`,
        url: `https://texts.example/${member.toLowerCase()}/${step}`,
        body: () => postingPage({ members: { [member]: value(vector) } }),
        expected: { title: TITLE },
      };
    }),
  ),
  ...vectors.map(
    (vector, index): Attack => ({
      family: 'markup in the title',
      name: vector,
      url: `https://texts.example/title/${index}`,
      body: () => postingPage({ title: `${TITLE} ${vector}` }),
      expected: { title: `${TITLE}…` },
    }),
  ),
  ...vectors.map(
    (vector, index): Attack => ({
      family: 'markup in a page without data',
      name: vector,
      url: `https://texts.example/jobs/plain-${index}`,
      body: () =>
        postingPage({
          json: '',
          after: `<section><h2>Responsibilities</h2><ul><li>${escapeMarkup(vector)}</li></ul><h2>Qualifications</h2><ul><li>${escapeMarkup(vector)}</li></ul></section>`,
        }),
      expected: { title: TITLE, refusal: true },
    }),
  ),
  ...dangerousAddresses.flatMap((address, index): Attack[] => [
    {
      family: 'dangerous addresses',
      name: `in data: ${address}`,
      url: `https://texts.example/address/${index}`,
      body: () =>
        postingPage({
          members: { url: address, sameAs: address, hiringOrganization: { name: 'Tideway Pilots', sameAs: address, url: address } },
        }),
      expected: { title: TITLE, ...(isPlain(address) ? {} : { lacks: address }) },
    },
    {
      family: 'dangerous addresses',
      name: `in links: ${address}`,
      url: `https://texts.example/link/${index}`,
      body: () =>
        postingPage({
          head: `<link rel="canonical" href="${escapeMarkup(address)}"><meta property="og:url" content="${escapeMarkup(address)}">`,
          after: `<a href="${escapeMarkup(address)}">Apply now</a>`,
        }),
      // A link to another host is where one applies; it is shown as what it is.
      expected: { title: TITLE, ...(isPlain(address) ? {} : { lacks: address }) },
    },
  ]),
  ...Object.entries(signs).map(
    ([name, sign], index): Attack => ({
      family: 'misleading signs',
      name,
      url: `https://texts.example/sign/${index}`,
      body: () =>
        postingPage({
          members: jobPosting({
            title: `${TITLE} ${sign}`,
            hiringOrganization: { name: `Tideway ${sign} Pilots` },
            jobLocation: { name: sign },
          }),
        }),
      expected: { title: `${TITLE}…` },
    }),
  ),
];

/** Leads where it says. */
function isPlain(address: string): boolean {
  return /^(?:https:)?\/\/[^@]*$/.test(address);
}
