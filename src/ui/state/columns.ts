/** The columns of the table: which are shown, in which order, how wide. Pure. */
import * as z from '../../posting/zod';
import type { MessageKey } from '../message';
import type { Sort } from './rows-state';

export const ColumnId = z.enum([
  'title',
  'company',
  'place',
  'pay',
  'status',
  'rating',
  'tags',
  'workplace',
  'posted',
  'saved',
  'closes',
  'followUp',
  'site',
]);
export type ColumnId = z.infer<typeof ColumnId>;

export const Column = z.object({ id: ColumnId, width: z.number().check(z.minimum(48), z.maximum(800)) });
export type Column = z.infer<typeof Column>;

export interface ColumnKind {
  readonly label: MessageKey;
  /** In pixels. */
  readonly width: number;
  /** Figures stand at the end of their cell. */
  readonly figure?: boolean;
  readonly sort?: Sort;
}

export const columnKinds: Readonly<Record<ColumnId, ColumnKind>> = {
  title: { label: 'fieldTitle', width: 200, sort: 'title' },
  company: { label: 'fieldCompany', width: 132, sort: 'company' },
  place: { label: 'fieldPlace', width: 120, sort: 'place' },
  // Languages that do not shorten thousands need the most.
  pay: { label: 'fieldPay', width: 190, figure: true, sort: 'pay' },
  status: { label: 'columnStatus', width: 116, sort: 'status' },
  rating: { label: 'columnRating', width: 92, sort: 'rating' },
  tags: { label: 'columnTags', width: 104, sort: 'tags' },
  workplace: { label: 'fieldWorkplace', width: 96 },
  posted: { label: 'fieldPosted', width: 106, figure: true, sort: 'posted' },
  saved: { label: 'columnSaved', width: 92, figure: true, sort: 'saved' },
  closes: { label: 'fieldValidThrough', width: 112, figure: true, sort: 'validThrough' },
  followUp: { label: 'columnFollowUp', width: 112, figure: true, sort: 'followUp' },
  site: { label: 'columnSite', width: 88, sort: 'site' },
};

const shownAtFirst: readonly ColumnId[] = ['title', 'company', 'place', 'pay', 'status', 'tags', 'posted', 'saved'];

export const firstColumns: readonly Column[] = shownAtFirst.map((id) => ({ id, width: columnKinds[id].width }));

/** The columns with one more at the end, or without it. The title stays. */
export function withColumn(columns: readonly Column[], id: ColumnId, shown: boolean): readonly Column[] {
  const others = columns.filter((column) => column.id !== id);
  if (id === 'title') return columns;
  return shown ? [...others, { id, width: columnKinds[id].width }] : others;
}

export function withWidth(columns: readonly Column[], id: ColumnId, width: number): readonly Column[] {
  const within = Math.round(Math.min(800, Math.max(48, width)));
  return columns.map((column) => (column.id === id ? { id, width: within } : column));
}

/** The columns with one moved by `step` places. */
export function withMoved(columns: readonly Column[], id: ColumnId, step: -1 | 1): readonly Column[] {
  const at = columns.findIndex((column) => column.id === id);
  const [moved, other] = [columns[at], columns[at + step]];
  if (moved === undefined || other === undefined) return columns;
  return columns.with(at, other).with(at + step, moved);
}
