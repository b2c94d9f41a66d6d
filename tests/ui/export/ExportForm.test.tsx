// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Problem } from '../../../src/posting/problem';
import type { ExportReady } from '../../../src/protocol/exports';
import { ExportForm } from '../../../src/ui/export/ExportForm';
import type { ExportScope } from '../../../src/ui/export/export-state';
import { violations } from '../axe';
import { speakEnglish } from '../english';
import { button, click, one, render } from '../render';
import type { Answers } from '../state/fake-worker';
import { fakeExportPorts } from './fake-ports';

const all: ExportScope = { selection: { kind: 'all' }, count: 12 };
const found: ExportScope = { selection: { kind: 'found', query: 'keeper' }, count: 3 };

async function settle() {
  await act(async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });
}

async function show(answers: Answers = {}, scopes: [ExportScope, ...ExportScope[]] = [found, all]) {
  const fake = fakeExportPorts(answers);
  const root = render(<ExportForm ports={fake.ports} scopes={scopes} />);
  await settle();
  return { ...fake, root };
}

async function choose(format: string) {
  const select = one('select');
  act(() => {
    if (select instanceof HTMLSelectElement) select.value = format;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

beforeEach(() => {
  speakEnglish();
  URL.createObjectURL = () => 'blob:made';
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});

describe('the export dialog', () => {
  test('shows the first rows of what is meant first, and says how many', async () => {
    const { root, worker } = await show();
    expect(worker.asked.at(-1)).toMatchObject({
      name: 'export/preview',
      request: { selection: found.selection, options: { format: 'csv' } },
    });
    expect([...root.querySelectorAll('th')].map((cell) => cell.textContent)).toEqual(['title', 'key']);
    expect(button('Export 3 postings')).toBeTruthy();
    expect(await violations(root)).toEqual([]);
  });

  test('offers to write everything instead', async () => {
    const { worker } = await show();
    click(one('label:last-of-type input[type=radio]'));
    await settle();
    expect(worker.asked.at(-1)).toMatchObject({ request: { selection: { kind: 'all' } } });
  });

  test('asks nothing where there is one scope', async () => {
    const { root } = await show({}, [all]);
    expect(root.querySelector('input[type=radio]')).toBeNull();
  });

  test('has the options of the format, and remembers them', async () => {
    const { root, kept } = await show();
    const names = () => [...root.querySelectorAll('input[type=checkbox]')].filter((box) => box.closest('details') === null).length;
    expect(names()).toBe(2);
    await choose('json');
    expect(names()).toBe(1);
    click(one('input[type=checkbox]'));
    await settle();
    expect(kept()).toMatchObject({ format: 'json', pages: true, formulaGuard: true });
    await choose('calendar');
    expect(names()).toBe(0);
  });

  test('leaves out the columns that are not wanted, but never all', async () => {
    const { root, kept } = await show();
    const boxes = () => [...root.querySelectorAll<HTMLInputElement>('details input')];
    click(boxes()[0] ?? root);
    await settle();
    expect(kept()?.columns).not.toContain('title');
    expect(kept()?.columns).toHaveLength(boxes().length - 1);
    click(button('All columns'));
    await settle();
    expect(kept()?.columns).toBeUndefined();
    for (const box of boxes().slice(1)) click(box);
    await settle();
    click(boxes()[0] ?? root);
    await settle();
    expect(boxes().filter(({ checked }) => checked)).toEqual([boxes()[0]]);
    expect(kept()?.columns).toHaveLength(1);
  });

  test('of nothing is not offered, which is not the same as being at work', async () => {
    await show({ 'export/preview': () => ({ total: 0, preview: { kind: 'table', columns: ['title'], rows: [] } }) });
    const run = button('Export 0 postings');
    expect(run).toHaveProperty('disabled', true);
    expect(run.getAttribute('aria-busy')).toBe('false');
  });

  test('tells what came of it', async () => {
    const { root } = await show({
      'export/prepare': ({ id }) => ({
        id,
        filename: 'roleshelf.jsonld',
        count: 3,
        bytes: 9,
        lacking: [{ property: 'datePosted', count: 2 }],
      }),
    });
    click(button('Export 3 postings'));
    await settle();
    expect(one('[role=status]', root).textContent).toBe(
      '3 postings exported to roleshelf.jsonld2 postings have no date, which Google requires.',
    );
  });

  test('tells how far it is, and ends on request', async () => {
    let end: (error: Problem) => void = () => undefined;
    const fake = await show({
      'export/prepare': () => new Promise<ExportReady>((_, reject) => (end = reject)),
      'export/cancel': () => {
        end(new Problem('export-cancelled', 'Cancelled.'));
        return {};
      },
    });
    click(button('Export 3 postings'));
    await settle();
    act(() => fake.tell({ done: 1200, total: 10_000 }));
    expect(one('[role=status]').textContent).toBe('1,200 of 10,000 written…');
    expect(one('progress').getAttribute('value')).toBe('1200');
    click(button('Cancel'));
    await settle();
    expect(button('Export 3 postings')).toBeTruthy();
    expect(one('[role=status]').textContent).toBe('');
  });

  test('tells what went wrong', async () => {
    await show({ 'export/prepare': () => Promise.reject(new Problem('storage-full', 'Full.')) });
    click(button('Export 3 postings'));
    await settle();
    expect(one('[role=status]').textContent).toContain('(storage-full)');
  });
});
