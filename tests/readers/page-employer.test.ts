import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { linesOfText } from '../../src/readers/lines';
import { readPageClues } from '../../src/readers/page-clues';
import { readPageEmployer } from '../../src/readers/page-employer';

function employerOf(title: string, address: string, text: string): unknown {
  const { document } = new JSDOM(`<title>${title}</title>`, { url: address }).window;
  const page = { url: new URL(address), document, title, lang: 'en', capturedAt: '2026-11-20T10:00:00Z' };
  return readPageEmployer(page, readPageClues(page), 'Cooper', linesOfText(text))[0]?.value;
}

it.each([
  ['whose name the host has', 'Cooper | Barrel House', 'https://barrelhouse.example/jobs/1', '', { name: 'Barrel House' }],
  [
    'in whose name the text speaks',
    'Cooper - Stave Ltd',
    'https://hr-portal.example/1',
    'Stave Ltd is looking for a cooper.',
    { name: 'Stave Ltd' },
  ],
  ['that nobody says to be one', 'Cooper - Stave Ltd', 'https://hr-portal.example/1', 'We bend oak for Stave Ltd.', undefined],
  ['of a section of its site', 'Cooper | Oakmill Jobs', 'https://careers.oakmill.example/1', '', { name: 'Oakmill' }],
  ['that is a board by its host', 'Cooper | Oakmill Jobs', 'https://oakmilljobs.example/1', '', undefined],
  ['that is a board by its first word', 'Cooper | JobPlanet', 'https://jobplanet.example/1', '', undefined],
  [
    'that the passage about the company opens with',
    'Tonnelier | Atelier Lune',
    'https://hr-portal.example/1',
    'À propos de nous\nAtelier Lune fabrique des fûts depuis 1950.\nVos missions\n- Cintrer le chêne',
    { name: 'Atelier Lune' },
  ],
  [
    'behind an article',
    'Tanoeiro | Cacau Lua',
    'https://hr-portal.example/1',
    'Sobre a empresa\nA Cacau Lua compra cacau de 900 famílias.\nRequisitos\n- Força',
    { name: 'Cacau Lua' },
  ],
  [
    'in a script without spaces',
    '制桶工 | 江月科技',
    'https://hr-portal.example/1',
    '公司介绍\n江月科技成立于2014年。\n岗位职责\n- 制桶',
    { name: '江月科技' },
  ],
  [
    'that another passage opens with',
    'Tonnelier | Atelier Lune',
    'https://hr-portal.example/1',
    'Vos missions\nAtelier Lune vous attend à Nantes.',
    undefined,
  ],
  ['that is a board', 'Cooper - Oak Jobs', 'https://oakjobs.example/1', 'Oak Jobs is hiring, too.', undefined],
])('a name %s', (_, title, address, text, employer) => {
  expect(employerOf(title, address, text)).toEqual(employer);
});
