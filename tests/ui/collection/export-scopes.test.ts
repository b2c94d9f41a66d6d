import { expect, it } from 'vitest';
import { exportScopes } from '../../../src/ui/collection/export-scopes';
import { noRows } from '../../../src/ui/state/rows-state';
import { noSelection, type Selection, wholeSelection } from '../../../src/ui/state/selection';

const choice = { query: 'keeper', filters: {} };
const keys = (...chosen: string[]): Selection => ({ kind: 'keys', keys: new Set(chosen) });

it.each<[string, number, Selection, string[]]>([
  ['a whole list', 9, noSelection, ['all 9']],
  ['a narrowed list', 3, noSelection, ['found 3', 'all 9']],
  ['chosen postings', 9, keys('web:1', 'web:2'), ['chosen 2', 'all 9']],
  ['chosen postings of a narrowed list', 3, keys('web:1'), ['chosen 1', 'found 3', 'all 9']],
  ['all of a narrowed list', 3, wholeSelection, ['found 3', 'all 9']],
  ['all of a list but one', 3, { kind: 'all', except: new Set(['web:1']) }, ['found 2', 'all 9']],
  ['a list that found nothing', 0, noSelection, ['all 9']],
])('of %s', (_what, total, selection, expected) => {
  const scopes = exportScopes({ rows: { ...noRows, choice, total, all: 9 }, selection });
  expect(scopes.map(({ selection: { kind }, count }) => `${kind} ${count}`)).toEqual(expected);
});
