import fc from 'fast-check';
import { escapeText } from '../../src/dom/markup';

/** Words that readers listen to, and words that they do not. */
const words = fc.oneof(
  fc.constantFrom(
    'About the job',
    'Responsibilities:',
    'What you bring',
    '任职要求',
    'Benefits',
    '• Bend oak',
    '1、 Split staves',
    '5+ years of cooperage and Python',
    '$50,000 - $60,000 a year',
    'Up to €20/hr',
    '2 weeks ago',
    'Reposted 3 days ago',
    'Full-time',
    'Hybrid',
    'Reims, France',
    'Easy Apply',
    'No longer accepting applications',
    'We do not sponsor visas.',
    'Apply by 1 March 2027',
    'Equal opportunity employer. All qualified applicants will receive consideration.',
    'Master or Bachelor degree required:',
    'Sign in',
    'Loading…',
    ' ',
    ':',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

/** XML cannot hold other control characters, nor halves of a pair, and a browser's serialiser writes none. */
const text = words.map((written) => escapeText(written.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')));

const names = fc.constantFrom(
  ...'div div div section main article header h1 h2 h3 p p p ul li li span strong a button time dl dt dd table tr td br img code form input aside'.split(
    ' ',
  ),
);

/** Marks by which layouts are known, so that random trees get past the first look. */
const attribute = fc.constantFrom(
  'class="top-card-layout"',
  'class="top-card-layout__title"',
  'class="show-more-less-html__markup"',
  'class="job-details-jobs-unified-top-card__job-title"',
  'class="jobs-description__content"',
  'class="job-title"',
  'class="block-content"',
  'data-testid="expandable-text-box"',
  'data-testid="lazy-column"',
  'data-job-id="4000000001"',
  'data-test="jobTitle"',
  'id="job-details"',
  'id="content"',
  'href="/company/fjord/life"',
  'href="/jobs/view/4000000001/"',
  'href="javascript:alert(1)"',
  'href="https://%"',
  'role="heading" aria-level="1"',
  'itemscope="" itemtype="https://schema.org/JobPosting"',
  'itemprop="title"',
  'itemprop="description"',
  'itemprop="baseSalary"',
  'itemprop="hiringOrganization" itemscope=""',
  'typeof="JobPosting" vocab="https://schema.org/"',
  'property="title"',
  'property="description"',
  'datetime="2026-11-01"',
  'content="2026-13-41"',
  'aria-hidden="true"',
  'hidden=""',
);

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text,
    fc.tuple(names, fc.array(attribute, { maxLength: 2 }), fc.array(tie('node'), { maxLength: 6 })).map(([name, attributes, inner]) => {
      // An element has each attribute once.
      const own = [...new Map(attributes.flatMap((pair) => pair.split(/(?<=") /)).map((pair) => [pair.split('=')[0], pair])).values()];
      const tag = [name, ...own].join(' ');
      return /^(?:br|img|input)$/.test(name) ? `<${tag}>` : `<${tag}>${inner.join('')}</${name}>`;
    }),
  ),
}));

/** A page as a snapshot holds one: a tree of any shape, with the words and marks of postings in it. */
export const arbitraryPage: fc.Arbitrary<string> = fc
  .array(node, { minLength: 1, maxLength: 8 })
  .map((nodes) => `<html><head></head><body>${nodes.join('')}</body></html>`);

const scalar = fc.oneof(
  words,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(
    null,
    '<p>Bend <b>oak</b></p><ul><li>Split staves</ul>',
    'FULL_TIME',
    'TELECOMMUTE',
    'EUR',
    'MONTH',
    '2026-11-01T00:00:00Z',
    '17.11.2026',
    '-1',
    '1e309',
    'FR',
    '&lt;p&gt;oak&lt;/p&gt;',
    'javascript:alert(1)',
  ),
);

const properties = [
  ...'@type @id @graph title name description hiringOrganization jobLocation address addressLocality addressCountry baseSalary value'.split(
    ' ',
  ),
  ...'minValue maxValue unitText currency employmentType datePosted validThrough identifier url logo sameAs skills qualifications'.split(
    ' ',
  ),
  ...'experienceRequirements monthsOfExperience educationRequirements credentialCategory jobLocationType applicantLocationRequirements'.split(
    ' ',
  ),
  ...'responsibilities jobBenefits industry occupationalCategory directApply estimatedSalary geo latitude longitude'.split(' '),
  ...'__proto__ constructor prototype toString hasOwnProperty length'.split(' '),
];

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...properties), tie('value')), { maxLength: 8 }).map(objectOf),
  ),
}));

/** Names like `__proto__` become members of their own, as in parsed JSON. */
function objectOf(members: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(members);
}

/** JSON with schema.org's names where any value may stand, and with names that reach for prototypes. */
export const arbitraryData: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...properties), value), { maxLength: 14 })
  .map((members) =>
    JSON.stringify(
      objectOf([
        ['@context', 'https://schema.org'],
        ['title', 'Cooper'],
        ['__proto__', { polluted: true }],
        ['constructor', { prototype: { polluted: true } }],
        ...members,
        ['@type', 'JobPosting'],
      ]),
    ),
  );
