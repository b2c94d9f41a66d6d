import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedText } from '../../src/readers/pasted-text';
import { timed } from '../processor-time';

const duties =
  'Responsibilities\n- Wind and set forty public clocks\n- Climb to each of them once a month\n\nQualifications\n- Two years at a bench';

function claimOf(text: string, field: string): unknown {
  const result = readPastedText(text, undefined, '2026-11-20T12:00:00Z');
  return result.ok ? result.draft.claims.find((claim) => claim.field === field)?.value : result.refusal.code;
}

const linesOf = (text: string): string[] => {
  const result = readPastedText(text);
  return result.ok ? (result.draft.bodies[0]?.lines.map((line) => line.text) ?? []) : [];
};

describe('the title of a pasted text', () => {
  it.each<[string, string, string | undefined]>([
    ['behind a label', `Job title: Clock Keeper\n${duties}`, 'Clock Keeper'],
    ['behind a label in German', `Stellenbezeichnung: Uhrmacher\n${duties}`, 'Uhrmacher'],
    ['as a first line that names a work', `Clock Technician\n\n${duties}`, 'Clock Technician'],
    ['as a first line with a posting’s mark', `Turmuhrwart (m/w/d)\n${duties}`, 'Turmuhrwart (m/w/d)'],
    ['not from a heading', duties, undefined],
    ['not from a sentence', `The clock engineer winds all clocks of the city.\n${duties}`, undefined],
    ['not from a line that names no work', `Tempus Municipal\n${duties}`, undefined],
    ['not from a caption', `About the job\n${duties}`, undefined],
  ])('%s', (_, text, title) => {
    expect(claimOf(text, 'title')).toBe(title);
  });
});

describe('the employer of a pasted text', () => {
  it.each<[string, string, unknown]>([
    [
      'speaks of itself in two ways',
      'At Tempus Hall, we keep time.\nTempus Hall is an equal opportunity employer.',
      { name: 'Tempus Hall' },
    ],
    ['has a heading and a praise', 'About Tempus Hall\nTempus Hall is the leading keeper of clocks.', { name: 'Tempus Hall' }],
    ['is named in one way only', 'At Tempus Hall, we keep time.', undefined],
    [
      'is not one of two',
      'At Tempus Hall, we keep time.\nTempus Hall is committed to the city.\nAt Gnomon, we sell dials.\nGnomon is seeking help.',
      undefined,
    ],
    ['is no common noun', 'At Our Company, we keep time.\nOur Company is committed to the city.', undefined],
  ])('%s', (_, text, employer) => {
    expect(claimOf(`${text}\n${duties}`, 'hiringOrganization')).toEqual(employer);
  });
});

describe('what came along with a pasted text', () => {
  it('gives an address of the first lines back and leaves it out of the text', () => {
    for (const head of ['https://clocks.example/jobs/9', 'Link: https://clocks.example/jobs/9', '<https://clocks.example/jobs/9>']) {
      const result = readPastedText(`${head}\n\n${duties}`);
      expect(result.ok && result.draft.identity.url).toBe('https://clocks.example/jobs/9');
      expect(linesOf(`${head}\n${duties}`)[0]).toBe('Responsibilities');
    }
  });

  it('prefers the address that is known from elsewhere', () => {
    const result = readPastedText(`https://a.example/1\n${duties}`, new URL('https://b.example/2'));
    expect(result.ok && result.draft.identity.url).toBe('https://b.example/2');
  });

  it('drops captions, a mail’s head and marks of quotation', () => {
    expect(linesOf(`About the job\n${duties}\nEasy Apply\nSave\nShow more`)).toEqual(linesOf(duties));
    expect(linesOf(`---- Forwarded message ----\nFrom: Ada\nSubject: look\n\n${duties}`)).toEqual(linesOf(duties));
    expect(linesOf(duties.replace(/^/gm, '> '))).toEqual(linesOf(duties));
    expect(linesOf(`Date: 1 May 2026 is when we start\n${duties}`)).toContain('Date: 1 May 2026 is when we start');
  });

  it('reads labelled facts', () => {
    const text = `Location: Prague\nContract type: Part-time\nReference: CK-12\n${duties}`;
    expect(claimOf(text, 'jobLocations')).toMatchObject([{ text: 'Prague' }]);
    expect(claimOf(text, 'employmentTypes')).toEqual(['PART_TIME']);
    expect(claimOf(text, 'jobCode')).toBe('CK-12');
  });

  it('has one id a text, whatever stands around it', () => {
    const idOf = (text: string) => {
      const result = readPastedText(text);
      return result.ok && result.draft.identity.postingId;
    };
    expect(idOf(`${duties}\nApply`)).toBe(idOf(duties));
    expect(idOf(`${duties} or more`)).not.toBe(idOf(duties));
  });

  it('refuses a note', () => {
    expect(claimOf('Call Ada about the clock job', 'title')).toBe('not-a-posting');
    expect(claimOf('', 'title')).toBe('not-a-posting');
  });

  it('never throws, and is done with a long text in time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(readPastedText(text)).toHaveProperty('ok');
      }),
    );
    const { milliseconds } = timed(() => {
      for (const piece of ['At Aa Bb Cc ', '> ', 'A', 'Title: ', 'https://', 'About X\n']) readPastedText(piece.repeat(100_000));
    });
    expect(milliseconds).toBeLessThan(10_000);
  });
});

it('keeps a sentence that asks for the application, and drops a button of the same words', () => {
  expect(linesOf(`${duties}\nSend your CV.`)).toContain('Send your CV.');
  expect(linesOf(`${duties}\nSend your CV`)).not.toContain('Send your CV');
});
