import type { Page } from '../posting/page';
import { type Choice, choosePosting, type FoundPosting } from './choose-posting';
import { type MarkupPosting, readJobPostingNode } from './job-posting-node';
import { parseJsonLoose } from './json-text';
import { type PageClues, readPageClues } from './page-clues';
import { isNode, isOfType, type SchemaNode, type SchemaValue, toSchemaValue, valuesOf } from './schema-node';

/** What the markup of a page gives: its posting, a list of several, or nothing. */
export type MarkupReading =
  | { readonly kind: 'posting'; readonly posting: MarkupPosting }
  | { readonly kind: 'list' }
  | { readonly kind: 'none' };

/** How deep a reference by `@id` is followed: the employer, its address, the address's country. */
const DEEPEST_REFERENCE = 4;
/** And how many are followed: nodes that refer to each other would multiply without end. */
const MOST_REFERENCES = 2_000;

/**
 * The posting that a page's JSON-LD blocks tell of.
 * Reads every `application/ld+json` script, broken ones as far as there is no doubt, and follows `@id` across them.
 */
export function readJsonLd(page: Page): MarkupReading {
  const clues = readPageClues(page);
  const choice = chooseInJsonLd(page, clues);
  if (choice.kind !== 'one') return choice;
  return { kind: 'posting', posting: readJobPostingNode(choice.node, { page, source: 'json-ld', siteNames: clues.siteNames }) };
}

/** The JobPosting of JSON-LD that the page is about. */
export function jsonLdNode(page: Page): SchemaNode | undefined {
  const choice = chooseInJsonLd(page, readPageClues(page));
  return choice.kind === 'one' ? choice.node : undefined;
}

function chooseInJsonLd({ document }: Page, clues: PageClues): Choice {
  const scripts = [...document.querySelectorAll('script')].filter((script) => isJsonLd(script.getAttribute('type') ?? ''));
  const { found, byId } = findJobPostings(scripts.flatMap((script) => toSchemaValue(parseJsonLoose(script.textContent ?? '')) ?? []));
  const choice = choosePosting(found, clues);
  return choice.kind === 'one' ? { kind: 'one', node: resolveReferences(choice.node, byId) } : choice;
}

/** Templates escape the plus sign (`application/ld&#x2B;json`), add a charset, or misspell the type's case. */
function isJsonLd(type: string): boolean {
  return /^\s*application\/ld(?:\+|&#x2b;|&#43;)json\b/i.test(type);
}

interface Blocks {
  readonly found: readonly FoundPosting[];
  readonly byId: ReadonlyMap<string, SchemaNode>;
}

/** Every JobPosting in the blocks, wherever it stands, and every node that has a name to be referred to. */
export function findJobPostings(blocks: readonly SchemaValue[]): Blocks {
  const byId = new Map<string, SchemaNode>();
  const found: FoundPosting[] = [];
  const visit = (value: SchemaValue, listed: boolean): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, listed);
      return;
    }
    if (!isNode(value)) return;
    const [id] = valuesOf(value, '@id');
    // Of several nodes with one name the fullest is meant; the others refer to it.
    if (typeof id === 'string' && sizeOf(value) > sizeOf(byId.get(id) ?? {})) byId.set(id, value);
    const isPosting = isOfType(value, 'JobPosting');
    if (isPosting) found.push({ node: value, listed });
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'object') visit(inner, listed || isPosting || name === 'itemlistelement');
    }
  };
  for (const block of blocks) visit(block, false);
  return { found, byId };
}

function sizeOf(node: SchemaNode): number {
  return Object.keys(node).length;
}

/** Replaces `{"@id": "…"}`, which stands for a node told elsewhere, by that node. */
export function resolveReferences(posting: SchemaNode, byId: ReadonlyMap<string, SchemaNode>): SchemaNode {
  let left = MOST_REFERENCES;
  const resolve = (node: SchemaNode, depth: number): SchemaNode => {
    const follow = (value: SchemaValue): SchemaValue => {
      if (Array.isArray(value)) return value.map(follow);
      if (!isNode(value)) return value;
      left -= 1;
      if (depth === 0 || left < 0) return value;
      const [id] = valuesOf(value, '@id');
      const isReference = typeof id === 'string' && Object.keys(value).every((name) => name.startsWith('@'));
      return resolve((isReference ? byId.get(id) : undefined) ?? value, depth - 1);
    };
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, typeof value === 'object' ? follow(value) : value]));
  };
  return resolve(posting, DEEPEST_REFERENCE);
}
