import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ExportedPosting } from '../../src/export/export-file';
import { buildXlsx } from '../../src/export/xlsx';
import { cellMarkup, cellParts } from '../../src/export/xlsx-text';
import { anyText, nastyTexts } from './nasty-text';
import { bare, bytesOf, full } from './sample';

const now = new Date('2026-03-01T09:00:00.000Z');
const { DOMParser } = new JSDOM().window;

/** The parts of a workbook as another parser has them. Fails where one is no XML. */
async function partsOf(postings: ExportedPosting[], columns?: string[]) {
  const files = unzipSync(await bytesOf(buildXlsx([postings], { now, ...(columns && { columns }) })));
  const documents = Object.entries(files).map(([path, bytes]) => {
    const document = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml');
    expect(document.querySelector('parsererror')?.textContent, path).toBeUndefined();
    return [path, document] as const;
  });
  return new Map(documents);
}

type Cell = { readonly type: string; readonly style: string; readonly value: string };

/** Gives back the characters that a workbook's text has as `_xHHHH_`: ECMA-376 part 1, 22.9.2.19. */
function decoded(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A sheet's cells by their place. */
function cellsOf(sheet: Document | undefined): Map<string, Cell> {
  const cells = [...(sheet?.querySelectorAll('c') ?? [])].map((cell): [string, Cell] => [
    cell.getAttribute('r') ?? '',
    {
      type: cell.getAttribute('t') ?? 'n',
      style: cell.getAttribute('s') ?? '0',
      value: decoded(cell.textContent ?? ''),
    },
  ]);
  return new Map(cells);
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('the workbook', () => {
  it('has all columns where none of those that were chosen is one', async () => {
    const [all, none] = [await partsOf([full]), await partsOf([full], ['payBand'])];
    expect(cellsOf(none.get(SHEET))).toEqual(cellsOf(all.get(SHEET)));
  });

  it('gives each value its type', async () => {
    const columns = ['title', 'url', 'baseSalary.min', 'datePosted', 'savedAt', 'closed', 'skills', 'jobCode'];
    const parts = await partsOf([{ ...full, jobCode: '007' }, bare], columns);
    const cells = cellsOf(parts.get(SHEET));
    expect(cells.get('A1')).toEqual({ type: 'inlineStr', style: '1', value: 'title' });
    expect(cells.get('A2')).toEqual({ type: 'inlineStr', style: '0', value: 'Ferry "Captain", night' });
    expect(cells.get('B2')).toEqual({ type: 'inlineStr', style: '4', value: 'https://www.linkedin.com/jobs/view/4012345678/' });
    expect(cells.get('C2')).toEqual({ type: 'n', style: '0', value: '600000' });
    // 3 February 2026, and 24 February at 10:00, counted by hand from 30 December 1899.
    expect(cells.get('D2')).toEqual({ type: 'n', style: '2', value: '46056' });
    expect(cells.get('E2')?.style).toBe('3');
    expect(Number(cells.get('E2')?.value)).toBeCloseTo(46077 + 10 / 24, 9);
    expect(cells.get('F2')).toEqual({ type: 'b', style: '0', value: '1' });
    expect(cells.get('G2')?.value).toBe('ECDIS; C++');
    expect(cells.get('H2')).toEqual({ type: 'inlineStr', style: '0', value: '007' });
    expect([...cells.keys()].filter((place) => place.endsWith('3'))).toEqual(['E3']);
  });

  it('keeps the header in sight, filters every column and links every address', async () => {
    const parts = await partsOf([full, bare], ['title', 'url', 'apply.url']);
    const sheet = parts.get(SHEET);
    expect(sheet?.querySelector('pane')?.getAttribute('state')).toBe('frozen');
    expect(sheet?.querySelector('autoFilter')?.getAttribute('ref')).toBe('A1:C3');
    expect([...(sheet?.querySelectorAll('hyperlink') ?? [])].map((link) => link.getAttribute('ref'))).toEqual(['B2', 'C2']);
    const targets = parts.get('xl/worksheets/_rels/sheet1.xml.rels')?.querySelectorAll('Relationship') ?? [];
    expect([...targets].map((target) => target.getAttribute('Target'))).toEqual([full.url, full.apply?.url]);
    expect(parts.get('xl/workbook.xml')?.querySelector('definedName')?.textContent).toBe('Postings!$A$1:$C$3');
  });

  it('is whole without a posting', async () => {
    const parts = await partsOf([]);
    expect(parts.has('xl/worksheets/_rels/sheet1.xml.rels')).toBe(false);
    expect(parts.get(SHEET)?.querySelectorAll('row')).toHaveLength(1);
  });

  it('puts what no cell holds on a sheet of its own', async () => {
    const description = `${'x'.repeat(32_766)}👩${'y'.repeat(40_000)}`;
    const parts = await partsOf([{ ...bare, description }], ['description']);
    const first = cellsOf(parts.get(SHEET)).get('A2')?.value ?? '';
    const rest = cellsOf(parts.get('xl/worksheets/sheet2.xml'));
    expect([first.length, rest.get('C2')?.value.length]).toEqual([32_766, 32_767]);
    expect([rest.get('A2')?.value, rest.get('B2')?.value]).toEqual(['web:abc', 'description']);
    expect(first + rest.get('C2')?.value + rest.get('C3')?.value).toBe(description);
  });

  it('gives back any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (titles) => {
        const cells = cellsOf(
          (
            await partsOf(
              titles.map((title) => ({ ...bare, title })),
              ['title'],
            )
          ).get(SHEET),
        );
        for (const [index, title] of titles.entries()) expect(cells.get(`A${index + 2}`)?.value).toBe(cellParts(title)[0]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the text of a cell', () => {
  it.each([
    ['a & b < c', 'a &amp; b &lt; c'],
    ['\r\n', '_x000D_\n'],
    ['_x0041_', '_x005F_x0041_'],
    ['\ud83d', '_xD83D_'],
    ['👩', '👩'],
    ['\u0001\uffff', '_x0001__xFFFF_'],
  ])('%j is written %j', (text, markup) => {
    expect(cellMarkup(text)).toBe(markup);
  });

  it.each(nastyTexts.map((text) => [text.slice(0, 30), text]))('cuts and joins %j', (_name, text) => {
    const parts = cellParts(text);
    expect(parts.join('')).toBe(text);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(32_767);
  });
});
