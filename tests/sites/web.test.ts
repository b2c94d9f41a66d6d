import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { DraftResult } from '../../src/posting/draft';
import type { Page } from '../../src/posting/page';
import { systemOf } from '../../src/sites/applicant-tracking';
import { web } from '../../src/sites/web';
import { timed } from '../processor-time';

function pageOf(markup: string, url = 'https://www.tannery-row.example/jobs/currier'): Page {
  const title = /<title>.*<\/title>/.exec(markup)?.[0] ?? '';
  const { document } = parseHTML(`<!doctype html><html><head>${title}</head><body>${markup.replace(title, '')}</body></html>`);
  return { url: new URL(url), document, title: document.title, lang: 'en', capturedAt: '2026-11-20T12:00:00Z' };
}

function read(markup: string, url?: string): DraftResult {
  return web.read(pageOf(markup, url), { kind: 'unknown' });
}

const valuesOf = (result: DraftResult, field: string): unknown[] =>
  result.ok ? result.draft.claims.filter((claim) => claim.field === field).map(({ value }) => value) : [];

const duties = '<h2>Responsibilities</h2><ul><li>Shave and dye hides for saddlers.</li><li>Keep the drums turning.</li></ul>';
const asked = '<h2>Requirements</h2><ul><li>Two winters at a beam, or a craft school.</li><li>You do not mind the smell.</li></ul>';
const posting = `<title>Currier - Tannery Row</title><h1>Currier</h1><p>We are looking for a pair of steady hands in our yard by the river.</p>${duties}${asked}<a href="/apply/7">Apply now</a>`;

describe('a posting without markup', () => {
  it('is read with title, employer and text', () => {
    const result = read(posting);
    expect(valuesOf(result, 'title')).toEqual(['Currier']);
    expect(valuesOf(result, 'hiringOrganization')).toEqual([{ name: 'Tannery Row' }]);
    expect(result.ok && result.draft.bodies[0]).toMatchObject({ source: 'article' });
    expect(result.ok && result.draft.bodies[0]?.lines.map(({ text }) => text)).not.toContain('Apply now');
  });

  it('is found without headings, beside a box of facts, and under a heading that is the logo', () => {
    const bare =
      '<title>Currier | Jobs at Tannery Row</title><div>Currier</div><div>We are looking for steady hands.</div><div><b>Duties</b></div><div>- Shave and dye hides for the saddlers of the county.</div><div><b>What you need</b></div><div>- Patience, and no fear of the smell.</div>';
    expect(valuesOf(read(bare), 'title')).toEqual(['Currier']);
    const box = '<aside><dl><dt>Location</dt><dd>Walsall, United Kingdom (Hybrid)</dd><dt>Job type</dt><dd>Full-time</dd></dl></aside>';
    const boxed = read(posting + box);
    expect(valuesOf(boxed, 'jobLocations')).toMatchObject([[{ country: 'GB' }]]);
    expect(valuesOf(boxed, 'workplaceType')).toEqual(['hybrid']);
    const logo = posting.replace('<h1>Currier</h1>', '<h1><a href="/">Tannery Row</a></h1><h2>Currier</h2>');
    expect(valuesOf(read(logo), 'title')).toEqual(['Currier']);
  });

  it('is one, although others can be applied for beside it, only where it is told in full', () => {
    const cards = [1, 2, 3]
      .map((id) => `<div><h3>Role ${id}</h3><p>You will work full-time. We are looking for you.</p><a href="/jobs/${id}">Apply</a></div>`)
      .join('');
    expect(
      read(`<h1>Work at Tannery Row</h1><p>Join our team of steady hands by the river, in a yard that has stood since 1790.</p>${cards}`),
    ).toMatchObject({ ok: false, refusal: { reason: 'list' } });
  });

  it('does not take a board for the employer', () => {
    expect(
      valuesOf(read(posting.replaceAll('Tannery Row', 'TanneryJobs'), 'https://www.tanneryjobs.example/7'), 'hiringOrganization'),
    ).toEqual([]);
  });

  it('is closed where a notice says so, unless the notice is hidden', () => {
    const notice = (attributes: string) =>
      posting.replace('<h1>', `<div class="notice" ${attributes}>This position has been filled.</div><h1>`);
    expect(valuesOf(read(notice('')), 'closed')).toEqual([true]);
    expect(valuesOf(read(notice('hidden')), 'closed')).toEqual([]);
    expect(valuesOf(read(notice('style="display: none"')), 'closed')).toEqual([]);
  });

  it('is applied for on the page where its form stands there, elsewhere where the control leads away', () => {
    const form = '<form><input name="first_name"><input name="resume" type="file"></form>';
    expect(valuesOf(read(posting + form), 'apply')).toEqual([{ kind: 'on-site' }]);
    expect(valuesOf(read(posting.replace('/apply/7', 'https://forms.example.org/7')), 'apply')).toEqual([
      { kind: 'external', url: 'https://forms.example.org/7' },
    ]);
    expect(valuesOf(read(posting), 'apply')).toEqual([]);
    expect(valuesOf(read(`${posting}<form><input name="name"><input type="password"></form>`), 'apply')).toEqual([]);
  });
});

describe('what is no posting', () => {
  const text = '<p>Leather is what is left when the animal is gone and the work is done. </p>'.repeat(8);
  it.each<[string, string, string, string | undefined]>([
    ['an empty page', '', 'not-a-posting', 'no-posting'],
    ['an essay', `<h1>On leather</h1>${text}`, 'not-a-posting', 'no-posting'],
    ['a page that was not found', '<title>404 Not Found</title><h1>Page not found</h1>', 'not-a-posting', 'gone'],
    ['a posting that is gone', '<h1>This position is no longer available</h1><p>See our other roles.</p>', 'not-a-posting', 'gone'],
    ['a posting that is gone, in Spanish', '<h1>La oferta ha caducado</h1><p>Busca otras.</p>', 'not-a-posting', 'gone'],
    ['a posting that is gone, in Chinese', '<h1>职位已下线</h1>', 'not-a-posting', 'gone'],
    ['a sign-in page', '<h1>Sign in to continue</h1><form><input type="email"><input type="password"></form>', 'not-a-posting', 'sign-in'],
    [
      'a list',
      '<h1>Current openings</h1><ul><li><a href="/jobs/1">Currier</a></li><li><a href="/jobs/2">Fleshers</a></li></ul>',
      'not-a-posting',
      'list',
    ],
    ['a list in German', '<h1>Offene Stellen</h1><p>Wir suchen Verstärkung in Vollzeit.</p>', 'not-a-posting', 'list'],
    ['an app that has not rendered', '<noscript>You need JavaScript.</noscript><div id="root"></div>', 'not-ready', undefined],
    ['an app that is loading', '<div id="main"><p>Loading…</p></div>', 'not-ready', undefined],
  ])('%s', (_, markup, code, reason) => {
    const result = read(markup, 'https://www.tannery-row.example/');
    expect(result.ok ? 'read' : result.refusal).toMatchObject({ code, ...(reason === undefined ? {} : { reason }) });
  });

  it('is read all the same where the user wants the page kept: what its text states, and no more', () => {
    const markup = `<h1>On leather</h1>${text}<p>We pay €18 an hour.</p>`;
    const page = { ...pageOf(markup, 'https://www.tannery-row.example/essays/7'), plain: true as const };
    const result = web.read(page, { kind: 'unknown' });
    if (!result.ok) throw new Error(result.refusal.message);
    expect(valuesOf(result, 'title')).toEqual(['On leather']);
    expect(result.draft.bodies.flatMap(({ lines }) => lines.map((line) => line.text))).toContain('We pay €18 an hour.');
    const empty = web.read({ ...pageOf('', 'https://www.tannery-row.example/'), plain: true }, { kind: 'unknown' });
    expect(empty.ok).toBe(false);
  });

  it('is an application form of a system that is known', () => {
    expect(web.route(new URL('https://jobs.lever.co/tannery/1-2/apply'))).toEqual({ kind: 'elsewhere', reason: 'form' });
    expect(web.route(new URL('https://jobs.lever.co/tannery/1-2'))).toEqual({ kind: 'unknown' });
    expect(web.route(new URL('https://lever.co.example.org/1-2/apply'))).toEqual({ kind: 'unknown' });
  });
});

describe('applicant tracking systems', () => {
  it('are known by whole host names', () => {
    expect(systemOf(new URL('https://tannery.wd3.myworkdayjobs.com/x'))?.name).toBe('Workday');
    expect(systemOf(new URL('https://uk.indeed.com/viewjob?jk=1'))?.name).toBe('Indeed');
    expect(systemOf(new URL('https://notindeed.com/'))).toBeUndefined();
  });

  it.each<[string, string, string, Record<string, unknown>]>([
    [
      'https://uk.indeed.com/jobs?q=currier&vjk=00ab34cd56ef7890',
      'https://uk.indeed.com/viewjob?jk=00ab34cd56ef7890',
      '<h2 data-testid="simpler-jobTitle">Currier - job post</h2><span data-testid="inlineHeader-companyName">Tannery Row</span><div id="jobDescriptionText"><p>Shave hides.</p></div>',
      { hiringOrganization: { name: 'Tannery Row' } },
    ],
    [
      'https://www.seek.com.au/currier-jobs?jobId=70112233',
      'https://www.seek.com.au/job/70112233',
      '<h1 data-automation="job-detail-title">Currier</h1><span data-automation="job-detail-work-type">Part time</span><div data-automation="jobAdDetails"><p>Shave hides.</p></div>',
      { employmentTypes: ['PART_TIME'] },
    ],
    [
      'https://boards.greenhouse.io/tannery/jobs/4411?gh_src=x',
      'https://boards.greenhouse.io/tannery/jobs/4411',
      '<div class="job__title"><h1>Currier</h1><div class="job__location">Walsall</div></div><div class="job__description"><p>Shave hides.</p></div>',
      {},
    ],
    [
      'https://jobs.lever.co/tannery/aa-11?lever-source=x',
      'https://jobs.lever.co/tannery/aa-11',
      '<div class="posting-headline"><h2>Currier</h2><div class="posting-categories"><div class="commitment">Full-time /</div><div class="department">Yard /</div></div></div><div data-qa="job-description">Shave hides.</div>',
      { employmentTypes: ['FULL_TIME'], jobFunctions: ['Yard'] },
    ],
  ])('%s', (url, canonical, markup, fields) => {
    const result = read(markup, url);
    expect(result.ok && result.draft.identity.url).toBe(canonical);
    expect(valuesOf(result, 'title')[0]).toBe('Currier');
    for (const [field, value] of Object.entries(fields)) expect(valuesOf(result, field)[0]).toEqual(value);
  });
});

it('reads the lists of a Lever posting as well, and no button', () => {
  const result = read(
    '<div class="section-wrapper accent-section page-full-width"><div class="posting-headline"><h2>Currier</h2></div></div><div class="section-wrapper page-full-width"><div class="section" data-qa="job-description">Shave hides.</div><div class="section"><h3>You have</h3><ul><li>Two years at a beam</li></ul></div><div><a href="/tannery/aa-11/apply">Apply for this job</a></div></div>',
    'https://jobs.lever.co/tannery/aa-11',
  );
  expect(result.ok && result.draft.bodies[0]?.lines.map(({ text }) => text)).toEqual(['Shave hides.', 'You have', 'Two years at a beam']);
});

describe('robustness', () => {
  const tags = fc.constantFrom(
    'div',
    'p',
    'h1',
    'h2',
    'ul',
    'li',
    'a',
    'table',
    'tr',
    'td',
    'dl',
    'dt',
    'dd',
    'section',
    'header',
    'form',
    'main',
    'b',
    'span',
  );
  const attributes = fc.constantFrom(
    '',
    ' itemscope itemtype="https://schema.org/JobPosting"',
    ' itemprop="title"',
    ' itemprop="description"',
    ' itemprop="jobLocation"',
    ' itemref="x" id="x"',
    ' typeof="JobPosting"',
    ' property="title"',
    ' class="job-location company"',
    ' role="alert"',
    ' href="/jobs/1"',
    ' hidden',
  );
  const words = fc.constantFrom(
    'Requirements',
    'Location: Riga',
    'Apply now',
    'Salary',
    '€ 20',
    'Similar jobs',
    'We are looking for you',
    '2 years',
    '',
    'Loading…',
    '職種',
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      words,
      fc
        .tuple(tags, attributes, fc.array(tie('tree'), { maxLength: 4 }))
        .map(([tag, attribute, inner]) => `<${tag}${attribute}>${inner.join(' ')}</${tag}>`),
    ),
  }));

  it('gives a draft or a refusal for any page', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (trees) => {
        expect(read(`<title>x</title>${trees.join('')}`)).toHaveProperty('ok');
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ['deep', `${'<div>'.repeat(3_000)}x${'</div>'.repeat(3_000)}`],
    ['wide', '<p>A line of text with some words in it.</p>'.repeat(12_000)],
    ['full of links', '<li><a href="/jobs/1">Currier</a></li>'.repeat(8_000)],
    ['full of marked items', '<div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">x</b></div>'.repeat(3_000)],
    ['full of nested properties', `${'<i itemprop="address">'.repeat(1_500)}x`],
  ])('is done with a %s page in time', (_, body) => {
    const { milliseconds } = timed(() => read(`<div itemscope itemtype="https://schema.org/JobPosting"><h1>Currier</h1>${body}</div>`));
    expect(milliseconds).toBeLessThan(4_000);
  });
});
