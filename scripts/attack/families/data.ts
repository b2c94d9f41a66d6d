/** JSON-LD that goes round in circles, has no end, or is none. */
import type { Attack } from '../attack';
import { inScript, jobPosting, postingPage, TITLE } from '../hostile-page';

const context = 'https://schema.org';
const id = (name: string | number) => `https://data.example/#${name}`;

function graph(nodes: readonly unknown[]): string {
  return inScript({ '@context': context, '@graph': nodes });
}

/** Nodes that each refer to all the others. */
function everyoneKnowsEveryone(count: number): unknown[] {
  const all = Array.from({ length: count }, (_, index) => ({ '@id': id(index) }));
  return all.map((node) => ({ ...node, '@type': 'Organization', name: `Company ${node['@id']}`, subOrganization: all }));
}

const cycles: Readonly<Record<string, string>> = {
  'a posting that is its own employer': graph([jobPosting({ '@id': id('a'), hiringOrganization: { '@id': id('a') } })]),
  'a posting in its own place': graph([jobPosting({ '@id': id('a'), jobLocation: { '@id': id('a') } })]),
  'two that refer to each other': graph([
    jobPosting({ '@id': id('a'), hiringOrganization: { '@id': id('b') } }),
    { '@id': id('b'), '@type': 'Organization', name: 'Tideway Pilots', parentOrganization: { '@id': id('a') } },
  ]),
  'a ring of a thousand': graph([
    jobPosting({ hiringOrganization: { '@id': id(0) } }),
    ...Array.from({ length: 1_000 }, (_, index) => ({
      '@id': id(index),
      '@type': 'Organization',
      parentOrganization: { '@id': id((index + 1) % 1_000) },
    })),
  ]),
  'a hundred that know one another': graph([jobPosting({ hiringOrganization: { '@id': id(0) } }), ...everyoneKnowsEveryone(100)]),
  'an employer that stands for itself': graph([jobPosting({ hiringOrganization: { '@id': id('x') } }), { '@id': id('x') }]),
  'a place that holds itself': graph([
    jobPosting({ jobLocation: { '@id': id('p') } }),
    { '@id': id('p'), '@type': 'Place', address: { '@id': id('p') }, containedInPlace: { '@id': id('p') } },
  ]),
  'graphs in graphs': inScript(nested(200, (inner) => ({ '@graph': [inner] }), jobPosting())),
  'a list in a list': inScript(nested(200, (inner) => [inner], jobPosting())),
};

function nested(depth: number, wrap: (inner: unknown) => unknown, core: unknown): unknown {
  let value = core;
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
}

const broken: Readonly<Record<string, () => string>> = {
  'ten thousand brackets': () => '['.repeat(10_000),
  'a hundred thousand braces': () => '{"a":'.repeat(100_000),
  'a string without an end': () => `{"@type":"JobPosting","title":"${TITLE}`,
  'a million members': () =>
    `{"@type":"JobPosting","title":"${TITLE}",${Array.from({ length: 300_000 }, (_, index) => `"m${index}":${index}`).join()}}`,
  'a list of half a million': () => `{"@type":"JobPosting","title":"${TITLE}","skills":[${'"s",'.repeat(500_000)}"s"]}`,
  'numbers without bounds': () =>
    inScript(jobPosting()).replace('{', '{"baseSalary":{"value":1e400,"minValue":-1e400},"experienceRequirements":1e309,'),
  'ten thousand backslashes': () => `{"@type":"JobPosting","title":"${'\\'.repeat(10_001)}`,
  'comments and a program': () => `/* */ while(true){} ${inScript(jobPosting())}`,
  'ten thousand blocks': () => `{}${'</script><script type="application/ld+json">{"@type":"Thing"}'.repeat(10_000)}`,
  'a thousand postings': () => inScript(Array.from({ length: 1_000 }, (_, index) => jobPosting({ title: `Post ${index}` }))),
};

export const data: readonly Attack[] = [
  ...Object.entries(cycles).map(
    ([name, json], index): Attack => ({
      family: 'cyclic graphs',
      name,
      url: `https://data.example/cycle/${index}`,
      body: () => postingPage({ json }),
      // Deeper data than any posting has is not read; what the page shows may be.
      expected: { title: TITLE, ...(name.includes(' in a') || name.includes('in graphs') ? { refusal: true } : {}) },
    }),
  ),
  ...Object.entries(broken).map(
    ([name, json], index): Attack => ({
      family: 'broken data',
      name,
      url: `https://data.example/broken/${index}`,
      body: () => postingPage({ json: json() }),
      expected: { title: TITLE, refusal: true },
    }),
  ),
];
