/**
 * The names on the server. They tell nothing but which machine wrote and which of its sequence numbers a file covers.
 *
 * - `Roleshelf/identity.age`: the shelf's key, sealed with the passphrase;
 * - `Roleshelf/changes/<machine>.<from>-<to>.age`, one flat collection, so that one listing tells all there is;
 * - `Roleshelf/pages/<name>.age`: packs of kept pages.
 */
import { Installation } from '../posting/register';
import type { Range } from './ranges';

export const ROOT = 'Roleshelf/';
export const IDENTITY = `${ROOT}identity.age`;
export const CHANGES = `${ROOT}changes/`;
export const PAGES = `${ROOT}pages/`;

/** A file of changes by its name. */
export interface ChangesName {
  readonly machine: Installation;
  readonly range: Range;
}

export function changesName({ machine, range: [from, to] }: ChangesName): string {
  return `${machine}.${from}-${to}.age`;
}

/** What a name tells; nothing where it is none of ours. */
export function parseChangesName(name: string): ChangesName | undefined {
  const [, machine, from, to] = /^([\w-]{1,64})\.([1-9]\d{0,14})-([1-9]\d{0,14})\.age$/.exec(name) ?? [];
  if (machine === undefined || Number(from) > Number(to)) return undefined;
  return { machine: Installation.parse(machine), range: [Number(from), Number(to)] };
}

/** Where the pack of this name is. */
export function packPath(pack: string): string {
  return `${PAGES}${pack}.age`;
}

/** The pack's name of a file in `pages/`; nothing where it is none of ours. */
export function parsePackName(name: string): string | undefined {
  return /^([0-9a-f]{64})\.age$/.exec(name)?.[1];
}
