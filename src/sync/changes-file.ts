/**
 * A file of changes before it is sealed: gzipped JSON Lines. The first line is its head; each other one a posting with the steps and registers that
 * changed, and in which pack its pages are. docs/sync.md tells how to open one without Roleshelf.
 */

import { DamagedGzip, gunzip, gzip, TooLarge } from '../posting/gzip';
import type { FullStep } from '../posting/history-step';
import { Count } from '../posting/instant';
import { Installation } from '../posting/register';
import { isOfOnePosting, ShelfPosting } from '../posting/shelf-posting';
import * as z from '../posting/zod';

/** The version of the format. A reader refuses what is newer than itself. */
const CHANGES_VERSION = 1;

/** What is longer when it is unpacked is refused, in bytes: many times what a part or several put together can have. */
const TEXT_MAX = 128_000_000;

/** About how many times smaller gzip makes the text of postings. */
export const TEXT_RATIO = 4;

const Head = z.object({ format: z.literal('roleshelf-changes'), version: Count, machine: Installation, from: Count, to: Count });

const Line = z.object({
  posting: ShelfPosting,
  /** By the id of a step of kind `version`: the pack of its page. */
  pages: z.optional(z.record(z.string(), z.string())),
});

/** A posting of a file of changes. */
export interface ChangesLine {
  readonly posting: ShelfPosting;
  readonly pages: Readonly<Record<string, string>>;
}

export interface ChangesHead {
  readonly machine: Installation;
  readonly from: number;
  readonly to: number;
}

/** Why a file could not be opened. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(
    readonly reason: 'damaged' | 'foreign' | 'newer' | 'too-large',
    options?: ErrorOptions,
  ) {
    super(`a file is ${reason}`, options);
  }
}

/** One line of JSON, without its end. */
export function changesLine({ posting, pages }: ChangesLine): string {
  return lineOf(JSON.stringify(posting), pages);
}

/** The line of a posting that is JSON already. */
export function lineOf(posting: string, pages: ChangesLine['pages']): string {
  return Object.keys(pages).length === 0 ? `{"posting":${posting}}` : `{"posting":${posting},"pages":${JSON.stringify(pages)}}`;
}

/** The file of these lines. */
export async function buildChanges(head: ChangesHead, lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const first = JSON.stringify({ format: 'roleshelf-changes', version: CHANGES_VERSION, ...head });
  return gzip(new TextEncoder().encode([first, ...lines, ''].join('\n')));
}

/** A file that was opened. */
export interface ParsedChanges {
  readonly head: ChangesHead;
  readonly lines: readonly ChangesLine[];
  /** How many lines are no posting, or tell something of another one than they say. The others stand for themselves. */
  readonly refused: number;
}

/** Reads a file. Throws `Unreadable` where it cannot be opened as a whole. */
export async function parseChanges(bytes: Uint8Array<ArrayBuffer>): Promise<ParsedChanges> {
  let values: unknown[];
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await gunzip(bytes, TEXT_MAX));
    values = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  } catch (error) {
    if (error instanceof TooLarge) throw new Unreadable('too-large', { cause: error });
    // What the decoder throws over what is no UTF-8 is a `TypeError`.
    const isDamaged = error instanceof DamagedGzip || error instanceof TypeError || error instanceof SyntaxError;
    if (isDamaged) throw new Unreadable('damaged', { cause: error });
    throw error;
  }
  const [first, ...rest] = values;
  const head = Head.safeParse(first);
  if (!head.success) throw new Unreadable('damaged');
  if (head.data.version > CHANGES_VERSION) throw new Unreadable('newer');
  const lines = rest.flatMap((value): ChangesLine[] => {
    const line = Line.safeParse(value);
    if (!line.success || !isOfOnePosting(line.data.posting)) return [];
    return [{ posting: wholeSteps(line.data.posting), pages: line.data.pages ?? {} }];
  });
  return { head: head.data, lines, refused: rest.length - lines.length };
}

/** `ShelfPosting` says that each version has its posting, which its type does not. */
function wholeSteps({ steps, ...posting }: z.infer<typeof ShelfPosting>): ShelfPosting {
  return {
    ...posting,
    steps: steps.flatMap((step): FullStep[] => {
      if (step.kind !== 'version') return [step];
      return step.posting === undefined ? [] : [{ ...step, posting: step.posting }];
    }),
  };
}
