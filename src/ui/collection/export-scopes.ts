import type { ExportScope } from '../export/export-state';
import type { CollectionState } from '../state/collection-state';
import { selectedCount } from '../state/selection';

/** What can be exported, what the user most likely means first: the chosen postings, what the list is narrowed down to, everything. */
export function exportScopes({ rows, selection }: Pick<CollectionState, 'rows' | 'selection'>): [ExportScope, ...ExportScope[]] {
  const { choice, total, all } = rows;
  const everything: ExportScope = { selection: { kind: 'all' }, count: all };
  const found = { kind: 'found', ...choice } as const;
  const isNarrowed = total > 0 && total < all;
  const scopes: ExportScope[] = isNarrowed ? [{ selection: found, count: total }] : [];
  const chosen = selectedCount(selection, total);
  if (selection.kind === 'keys' && chosen > 0)
    return [{ selection: { kind: 'chosen', keys: [...selection.keys] }, count: chosen }, ...scopes, everything];
  if (selection.kind === 'all' && selection.except.size > 0 && chosen > 0)
    return [{ selection: { ...found, except: [...selection.except] }, count: chosen }, everything];
  const [first, ...rest] = [...scopes, everything];
  return first === undefined ? [everything] : [first, ...rest];
}
