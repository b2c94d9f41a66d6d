import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { columns } from '../../src/export/columns';
import type { ExportedPosting } from '../../src/export/export-file';
import { frontMatter, properties } from '../../src/export/front-matter';
import { buildMarkdown, markdownOf, markdownText } from '../../src/export/markdown';
import { buildNotes, noteName, noteOf, textOfMarkdown } from '../../src/export/markdown-notes';
import { lineOfMarkdown, markdownLine } from '../../src/export/markdown-text';
import { anyText } from './nasty-text';
import { bare, bytesOf, full, textOf } from './sample';

const now = new Date('2026-03-01T09:00:00.000Z');

/** What a YAML parser reads of a front matter. */
function propertiesOf(markdown: string): unknown {
  const [, yaml] = /^---\n([\s\S]*?\n)---\n/.exec(markdown) ?? [];
  return parse(yaml ?? expect.fail('no front matter'), { strict: true });
}

describe('a line of text as Markdown', () => {
  it.each([
    ['plain words, 3.5 years (or more)', 'plain words, 3.5 years (or more)'],
    ['*bold* _it_ snake_case C# $5 a|b', '\\*bold\\* \\_it\\_ snake_case C\\# \\$5 a\\|b'],
    ['- item', '\\- item'],
    ['12. twelfth', '12\\. twelfth'],
    ['&amp; <br>', '\\&amp; \\<br\\>'],
    ['==x== %%y%% 100%', '\\=\\=x\\=\\= \\%\\%y\\%\\% 100%'],
    ['  in\tout ', '&#32;&#32;in&#9;out&#32;'],
    ['\ud83d', '&#55357;'],
  ])('%j is %j', (line, markdown) => {
    expect(markdownLine(line)).toBe(markdown);
  });

  it('gives back any line, and is one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of text.split('\n')) {
          const markdown = markdownLine(line);
          expect(markdown).not.toMatch(/[\n\r]|^(?:#|- |\s)|\s$/);
          expect(lineOfMarkdown(markdown)).toBe(line);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the text of a posting as Markdown', () => {
  it('has its headings and bullets', () => {
    const sections = [
      { kind: 'intro' as const, text: 'We sail.' },
      { kind: 'responsibilities' as const, heading: 'Duties', text: 'Steer.\nDock.\nAsk.', items: ['Steer.', 'Dock.'] },
    ];
    const description = 'We sail.\nDuties:\nSteer.\nDock.\n\nAsk.';
    const markdown = markdownText({ description, sections }, 3);
    expect(markdown).toBe('We sail.\n\n### Duties:\n\n- Steer.\n- Dock.\n\n<br>\n\nAsk.');
    expect(textOfMarkdown(markdown)).toBe(description);
  });

  it('gives back any text', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.integer({ min: 0, max: 3 })), (description, bullets) => {
        const lines = description.split('\n');
        const items = bullets.flatMap((index) => lines[index] || []);
        const sections = [
          { kind: 'other' as const, text: '', ...(items.length > 0 && { items }) },
          { kind: 'other' as const, heading: lines[1]?.trim() || 'x', text: '' },
        ];
        expect(textOfMarkdown(markdownText({ description, sections }, 3))).toBe(description);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the front matter', () => {
  it('is YAML with every column as a property, dates without quotes', () => {
    const yaml = frontMatter(full);
    expect(yaml).toContain('\ndatePosted: 2026-02-03\n');
    expect(yaml).toContain('\nsavedAt: 2026-02-24T10:00:00.000Z\n');
    expect(propertiesOf(yaml)).toEqual({
      title: 'Ferry "Captain", night',
      hiringOrganizationName: 'Blue Fjord Lines',
      url: 'https://www.linkedin.com/jobs/view/4012345678/',
      jobLocationsText: ['Bergen, Norway', 'Stavanger, Norway'],
      workplaceType: 'onsite',
      employmentTypes: ['FULL_TIME', 'TEMPORARY'],
      baseSalaryText: 'kr 600 000–700 000 a year',
      baseSalaryMin: 600000,
      baseSalaryMax: 700000,
      baseSalaryCurrency: 'NOK',
      baseSalaryPeriod: 'YEAR',
      baseSalaryEstimated: true,
      status: 'interviewing',
      statusAt: '2026-03-01T10:00:00.000Z',
      labels: ['Night; day', 'sea'],
      rating: 4,
      followUpDate: '2026-03-10',
      followUpNote: 'Call, do not write.',
      interviewsStartDate: ['2026-03-05T09:30', '2026-03-07T14:00'],
      interviewsName: ['Bridge test', ''],
      interviewsLocation: ['Pier 4, Bergen', ''],
      interviewsNote: ['Bring\nlicences', ''],
      contactsName: ['Ada Holm'],
      contactsJobTitle: ['Port captain'],
      contactsEmail: ['ada@fjord.example'],
      datePosted: '2026-02-03',
      datePostedText: '3 weeks ago',
      reposted: true,
      validThrough: '2026-04-01',
      closed: true,
      applicants: 'Over 100 applicants',
      applyKind: 'external',
      applyUrl: 'https://fjord.example/apply?id=1&x=2',
      seniority: 'Mid-Senior level',
      jobFunctions: ['Transport', 'Safety'],
      industries: ['Shipping'],
      jobCode: 'F-77',
      educationRequirementsLevel: 'bachelor',
      educationRequirementsPreferred: 'master',
      educationRequirementsText: 'BSc in nautical science',
      experienceRequirementsYears: 3,
      experienceRequirementsText: '3+ years at the helm',
      visaSponsorship: 'not-offered',
      skills: ['ECDIS', 'C++'],
      hiringOrganizationUrl: 'https://fjord.example/',
      jobLocationsLocality: ['Bergen', ''],
      jobLocationsCountry: ['NO', 'NO'],
      warningsCode: ['truncated'],
      warningsMessage: ['The text is cut.'],
      savedAt: '2026-02-24T10:00:00.000Z',
      capturedAt: '2026-02-25T10:00:00.000Z',
      captures: 2,
      site: 'linkedin',
      postingId: '4012345678',
      key: 'linkedin:4012345678',
      tags: ['Night-day', 'sea'],
    });
  });

  it('gives back any text', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        expect(propertiesOf(frontMatter({ ...bare, title, skills: [title] }))).toMatchObject({ title, skills: [title] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a note', () => {
  it('has properties, the text, and last the user’s own words as they are', () => {
    const note = noteOf({ ...full, user: { ...full.user, notes: '## Description\n\n*mine*' } });
    const body = note.slice(note.indexOf('\n---\n') + 5);
    expect(body).toBe(
      '\n# Ferry "Captain", night\n\n## Description\n\n### Duties\n\n- Steer, gently.\n\n\\-Dock.\n\n## Notes\n\n## Description\n\n*mine*\n',
    );
  });

  it.each([
    [{ title: 'A/B: "tests" [x] #1' }, 'A B tests x 1 (web abc)'],
    [{ title: '..\\..\\etc' }, 'etc (web abc)'],
    [{ title: '\u202e///' }, 'web abc'],
    [{}, 'Untitled posting (web abc)'],
    [{ title: `${'x'.repeat(79)}👩` }, `${'x'.repeat(79)} (web abc)`],
  ])('of %j is called %j', (posting, name) => {
    expect(noteName({ key: 'web:abc', ...posting })).toBe(name);
  });

  it('stands in an archive with an index', async () => {
    const files = unzipSync(await bytesOf(buildNotes([[full], [bare]], { now })));
    const text = (name: string) => new TextDecoder().decode(files[name]);
    expect(Object.keys(files)).toEqual(['Ferry Captain , night (linkedin 4012345678).md', 'Untitled posting (web abc).md', 'Index.md']);
    expect(text('Untitled posting (web abc).md')).toBe(noteOf(bare));
    expect(text('Index.md')).toBe(
      '# Job postings\n\n- [[Ferry Captain , night (linkedin 4012345678)]]\n- [[Untitled posting (web abc)]]\n',
    );
  });
});

/** What a note says by the names of our columns, read by a YAML parser and the inverse of our escapes. */
function valuesOf(note: string): Map<string, unknown> {
  const [, yaml, body] = /^---\n([\s\S]*?\n)---\n\n# .*\n([\s\S]*)$/.exec(note) ?? expect.fail('no note');
  const values = new Map<string, unknown>();
  const front: Record<string, unknown> = parse(yaml ?? '', { strict: true });
  for (const [property, { name }] of properties) values.set(name, front[property]);
  const [, description, notes] = /^(?:\n## Description\n\n((?:(?!## ).*\n)*?))?(?:\n## Notes\n\n([\s\S]*)\n)?$/.exec(body ?? '') ?? [];
  if (description !== undefined) values.set('description', textOfMarkdown(description));
  if (notes !== undefined) values.set('notes', notes);
  return values;
}

it('a note gives back every column of a table, whatever the texts', () => {
  const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const texts = fc.array(anyText, { minLength: 1, maxLength: 3 });
  const posting = fc.record({
    title: some(anyText),
    skills: some(texts),
    description: some(anyText),
    notes: some(anyText),
    name: anyText,
    note: some(anyText),
  });
  fc.assert(
    fc.property(posting, ({ notes, name, note, ...said }) => {
      const contacts = [
        { id: 'c1', name },
        { id: 'c2', name, note },
      ];
      const user = { ...full.user, contacts, ...(notes === undefined ? {} : { notes }) };
      const whole: ExportedPosting = JSON.parse(JSON.stringify({ ...full, ...said, user }));
      const values = valuesOf(noteOf(whole));
      for (const { name: column, read } of columns) expect(values.get(column), column).toEqual(read(whole));
    }),
    { numRuns: 300 },
  );
});

describe('one file of Markdown', () => {
  it('has an index that leads to each posting', async () => {
    const index = [[{ key: full.key, title: full.title, company: 'Blue Fjord Lines' }], [{ key: bare.key }]];
    const text = await textOf(buildMarkdown([[full], [bare]], { index }));
    expect(text).toContain('1. [Ferry "Captain", night, Blue Fjord Lines](#linkedin-4012345678)\n2. [Untitled posting](#web-abc)\n');
    for (const anchor of ['linkedin-4012345678', 'web-abc']) expect(text.split(`<a id="${anchor}"></a>`)).toHaveLength(2);
  });

  it('has the facts, the notes and the text of a posting', () => {
    const text = markdownOf(full);
    expect(text.startsWith('# Ferry "Captain", night\n\n- **Company:** [Blue Fjord Lines](<https://fjord.example/>)\n')).toBe(true);
    expect(text).toContain('- **Pay:** kr 600 000–700 000 a year (the site’s estimate)\n');
    expect(text).toContain('- **Status:** Interviewing, 2026-03-01\n');
    expect(text).toContain('\n## Notes\n\n> Ask for *shore leave*.\n> \n> - pay?\n');
    expect(text.endsWith('\n## Description\n\n### Duties\n\n- Steer, gently.\n\n\\-Dock.\n')).toBe(true);
  });
});
