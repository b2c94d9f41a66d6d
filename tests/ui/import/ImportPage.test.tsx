// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { recogniseTable } from '../../../src/import/trackers';
import type { Import, TakingIn } from '../../../src/posting/taking-in';
import { ImportPage } from '../../../src/ui/import/ImportPage';
import { createImportService } from '../../../src/ui/import/import-service';
import type { ImportState, Phase } from '../../../src/ui/import/import-state';
import { violations } from '../axe';
import { speakEnglish } from '../english';
import { render } from '../render';

beforeAll(speakEnglish);

const done: Import = {
  id: 'import-1',
  name: 'jobs.csv',
  startedAt: '2026-03-01T09:00:00.000Z',
  fingerprint: 'f',
  state: 'done',
  taken: 3,
  counts: { new: 1, changed: 1, same: 0, refused: 1 },
};
const headers = ['What', 'Title', ''];
const table = { headers, rows: [{ row: 2, cells: ['Bell', 'Founder', null] }] };
const file = {
  format: 'table' as const,
  name: 'jobs.csv',
  fingerprint: 'f',
  table: { table, mapping: recogniseTable(headers).mapping, isUsable: true },
  rows: () => [],
};
const differing: TakingIn = {
  key: 'web:a',
  title: 'Bell Founder',
  company: 'Campana Works',
  outcome: 'changed',
  differences: [
    { field: 'notes', shelf: 'Mine.', file: 'Theirs.', stands: 'shelf', conflict: true },
    { field: 'status', shelf: 'applied', file: 'rejected', stands: 'shelf', conflict: true },
    { field: 'edit/title', file: 'Founder', stands: 'file', conflict: false },
  ],
};

const phases: readonly Phase[] = [
  { name: 'choose' },
  { name: 'choose', file: 'jobs.bin', failure: { code: 'file-unreadable', message: 'x' } },
  { name: 'opening' },
  { name: 'explain', file, mapping: file.table.mapping },
  { name: 'looking', progress: { done: 3 } },
  {
    name: 'looked',
    look: {
      counts: done.counts,
      conflicts: 1,
      rows: [
        { file: 'jobs.csv', row: 2, looks: differing },
        { file: 'jobs.csv', row: 3, refused: 'nothing-named' },
        { file: 'jobs.csv', row: 4, looks: { key: 'web:b', outcome: 'same', inBin: true, differences: [] } },
      ],
    },
  },
  { name: 'taking', progress: { done: 3, total: 9 } },
  { name: 'taken', done, damagedPages: 2, stopped: true },
  { name: 'undoing', of: done },
  { name: 'undone', of: { ...done, state: 'undone' } },
  { name: 'sealed', file: 'changes.zip.age', isWrong: true },
];

function show(state: Partial<ImportState>): HTMLElement {
  const unused = () => {
    throw new Error('nothing is asked here');
  };
  const service = createImportService({
    transport: { request: unused, onShelfChanged: () => unused },
    captureMarkup: unused,
    now: () => 0,
    breathe: async () => undefined,
    backUp: unused,
  });
  const container = render(<ImportPage service={service} />);
  act(() => service.store.emit(state));
  return container;
}

describe('the import page', () => {
  it.each(phases)('has nothing that axe finds wrong: $name', async (phase) => {
    const container = show({ phase, files: [file], imports: [done, { ...done, id: 'import-2', state: 'open' }] });
    expect(await violations(container)).toEqual([]);
    expect(container.querySelectorAll('h1')).toHaveLength(1);
  });

  it('shows what differs, whose word stands, and what is left out with its row', () => {
    const [, , , , , looked] = phases;
    if (looked === undefined) return expect.fail('no such phase');
    const text = show({ phase: looked, files: [file] }).textContent;
    for (const words of [
      'here: Mine.',
      'file: Theirs.',
      'here: Applied',
      'file: Rejected',
      'Neither a title nor an address.',
      'in the bin, stays there',
    ]) {
      expect(text).toContain(words);
    }
  });

  it.each([
    [
      'offers what it would bring',
      { new: 1, changed: 1, same: 0, refused: 1 },
      0,
      'Nothing that you said',
      ['Import 2 postings', 'Cancel'],
    ],
    ['where the shelf has it all', { new: 0, changed: 0, same: 2, refused: 1 }, 0, 'already has what this file', ['Choose another file']],
    ['where nothing can be read', { new: 0, changed: 0, same: 0, refused: 1 }, 0, 'no posting in this file', ['Choose another file']],
    ['where the user keeps all as it is', { new: 0, changed: 0, same: 2, refused: 0 }, 1, 'As it is chosen now', ['Cancel']],
  ])('%s', (_, counts, conflicts, sentence, offered) => {
    const container = show({ phase: { name: 'looked', look: { counts, conflicts, rows: [] } }, files: [file] });
    expect([...container.querySelectorAll('main > div button')].map(({ textContent }) => textContent)).toEqual(offered);
    expect(container.textContent).toContain(sentence);
    if (offered[0] === 'Choose another file') expect(container.textContent).not.toContain('overwritten');
  });
});
