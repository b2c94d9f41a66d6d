import { describe, expect, it } from 'vitest';
import type { Posting } from '../../src/posting/posting';
import { excerpt, matches, queryWords, searchTextOf } from '../../src/store/search-text';
import { samplePosting } from './sample';

function found(query: string, changes: Partial<Posting>): boolean {
  return matches(searchTextOf(samplePosting('7286637334349990201', changes)), queryWords(query));
}

describe('a search', () => {
  it.each<[query: string, changes: Partial<Posting>, expected: boolean]>([
    ['lighthouse', {}, true],
    ['LIGHT', {}, true],
    ['house', {}, false],
    ['keeper northern', {}, true],
    ['keeper southern', {}, false],
    ['reykjavik', {}, true],
    ['Reykjavík', {}, true],
    ['zurich', { jobLocations: [{ text: 'Zürich' }] }, true],
    ['Zürich', { jobLocations: [{ text: 'Zu\u0308rich' }] }, true],
    ['strasse', { description: 'An der Straße' }, true],
    ['straße', { description: 'An der Strasse' }, true],
    ['sql', { skills: ['ＳＱＬ'] }, true],
    ['c++', { skills: ['C++'] }, true],
    ['c++', { skills: ['C#'] }, false],
    ['c#', { skills: ['C#'] }, true],
    ['.net', { skills: ['.NET'] }, true],
    ['net', { skills: ['.NET'] }, true],
    ['node.js', { skills: ['Node.js'] }, true],
    ['js', { skills: ['Node.js'] }, true],
    ['burning.', {}, true],
    ['(care)', {}, true],
    ['front-end', { description: 'Front-end work' }, true],
    ['工程师', { title: '高级软件工程师' }, true],
    ['软件 高级', { title: '高级软件工程师' }, true],
    ['设计', { title: '高级软件工程师' }, false],
    ['エンジニア', { title: 'ソフトウェアエンジニア' }, true],
    ['が', { description: 'か' }, false],
    ['개발자', { title: '백엔드개발자를' }, true],
    ['วิศวกร', { title: 'รับสมัครวิศวกร' }, true],
    ['инженер', { title: 'Старший Инженер' }, true],
    ['7286637334349990201', {}, true],
    ['tiktok:7286637334349990201', {}, true],
    ['A60977', { jobCode: 'A60977' }, true],
    ['remote', { workplaceType: 'remote' }, true],
    ['tenure', { description: undefined } as never, false],
  ])('for %s over %j: %s', (query, changes, expected) => {
    expect(found(query, changes)).toBe(expected);
  });
});

describe('an excerpt', () => {
  const long = `${'Care for the lamp and its oil. '.repeat(12)}Sound the foghorn when mist rolls in. ${'Write the log each night. '.repeat(12)}`;

  it('is the line with the word', () => {
    expect(excerpt('First line.\nRow the boat.\nLast line.', ['boat'])).toBe('Row the boat.');
  });

  it('is cut between words around it', () => {
    const text = excerpt(long, ['foghorn']);
    expect(text).toMatch(/^….*Sound the foghorn when.*…$/);
    expect(text?.length).toBeLessThanOrEqual(142);
  });

  it('finds a word whose accents differ', () => {
    expect(excerpt('Serve crème brûlée.', ['brulee'])).toBe('Serve crème brûlée.');
  });

  it('is absent where no line has the word', () => {
    expect(excerpt('Row the boat.', ['plane'])).toBeUndefined();
  });

  it('never splits a character', () => {
    const text = excerpt(`${'𠮷'.repeat(200)}灯${'𠮷'.repeat(200)}`, ['灯']);
    expect(text).toBeDefined();
    expect(text).not.toMatch(/^…[\udc00-\udfff]|[\ud800-\udbff]…$/);
  });
});
