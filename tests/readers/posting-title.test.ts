import { describe, expect, it } from 'vitest';
import { cleanTitle, titleParts } from '../../src/readers/posting-title';

describe('cleanTitle', () => {
  it.each<[string, string, string[]]>([
    ['the employer', 'Cooper - Barrel House', ['Barrel House']],
    ['the employer in its legal form', 'Cooper | Barrel House GmbH', ['Barrel House']],
    ['employer and place', 'Cooper – Barrel House – Reims', ['Reims', 'Barrel House']],
    ['a place behind a comma', 'Cooper, Reims', ['Reims']],
    ['the section of the site', 'Cooper | Careers', []],
    ['the section in German', 'Cooper | Stellenangebote', []],
    ['the section in Japanese', 'Cooper｜採用情報', []],
    ['an announcement', 'Vacancy: Cooper', []],
    ['marks of quotation', '"Cooper"', []],
    ['entities', 'Cooper &amp;ndash; Careers', []],
  ])('takes off %s', (_, written, names) => {
    expect(cleanTitle(written, names)).toBe('Cooper');
  });

  it.each([['Cooper - Night shift'], ['Cooper (m/w/d)'], ['Vice President – Europe'], ['Cooper, Oak'], ['Barrel House']])(
    'leaves %s as it is',
    (written) => {
      expect(cleanTitle(written, ['Barrel House', 'Reims'])).toBe(written);
    },
  );

  it('leaves a title that is nothing but known names', () => {
    expect(cleanTitle('Barrel House - Barrel House', ['Barrel House'])).toBe('Barrel House');
  });
});

describe('titleParts', () => {
  it('splits at what templates put between', () => {
    expect(titleParts('Cooper - Reims | Barrel House｜採用')).toEqual(['Cooper', 'Reims', 'Barrel House', '採用']);
    expect(titleParts('Full-stack Cooper')).toEqual(['Full-stack Cooper']);
  });
});
