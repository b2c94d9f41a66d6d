import { type Claim, claim } from '../../posting/draft';
import type { Page } from '../../posting/page';
import type { Fact } from '../../readers/fact-labels';
import { firstOf } from '../../readers/first-of';
import type { MarkupPosting } from '../../readers/job-posting-node';
import { foldSpace, linesOf } from '../../readers/lines';
import { claimsOfFacts } from '../../readers/page-facts';
import { applyCaption } from '../../readers/page-phrases';
import { cleanTitle } from '../../readers/posting-title';
import type { SystemState } from './state';

/**
 * What is particular to one applicant tracking system or board: its hosts, its forms' addresses, the elements that hold a posting's parts.
 * Only what is public and has been stable; what a system says in schema.org markup the general readers take.
 */
export interface ApplicantTracking {
  readonly name: string;
  /** Host names; each covers its subdomains. Employers also run these systems under hosts of their own. */
  readonly hosts: readonly string[];
  /** Paths of application forms, which hold no posting. */
  readonly form?: RegExp;
  /** The address of the posting alone, where the system shows it beside a list. */
  readonly canonical?: (url: URL) => URL | undefined;
  readonly markers?: Markers;
  /** The data of its pages' own program. */
  readonly states?: readonly SystemState[];
}

/** Selectors, newest first; of several the first that matches counts. */
export interface Markers {
  /** An element that only a posting's page of this system has. */
  readonly present: string;
  readonly title: readonly string[];
  readonly text: readonly string[];
  readonly facts: Partial<Record<Fact, readonly string[]>>;
}

/** Reads a posting by a system's markers. Nothing where its title or its text is not there. */
export function readByMarkers(page: Page, { present, title, text, facts }: Markers): MarkupPosting | undefined {
  const { document } = page;
  if (document.querySelector(present) === null) return undefined;
  const heading = cleanTitle(textOf(firstOf(document, title))).replace(/\s*-\s*job post$/i, '');
  const body = firstOf(document, text);
  const lines = body === undefined ? [] : linesOf(body, { skip: isApplyLink });
  if (heading === '' || lines.length === 0) return undefined;
  const claims: Claim[] = [claim('title', heading, 'dom', heading)];
  const shown = Object.entries(facts).flatMap(([fact, selectors]) => {
    const selector = selectors.find((one) => document.querySelector(one) !== null);
    const elements = selector === undefined ? [] : [...document.querySelectorAll(selector)].slice(0, 20);
    return elements.map((element) => ({ fact: factNamed(fact), value: textOf(element) }));
  });
  claims.push(
    ...claimsOfFacts(
      shown.flatMap(({ fact, value }) => (fact === undefined ? [] : [{ fact, value }])),
      'dom',
      page,
    ),
  );
  return { claims, body: { source: 'dom', lines }, warnings: [], url: undefined };
}

const factNames: readonly Fact[] = [
  'location',
  'employment',
  'workplace',
  'salary',
  'deadline',
  'posted',
  'code',
  'function',
  'seniority',
  'industry',
  'employer',
];

function factNamed(name: string): Fact | undefined {
  return factNames.find((fact) => fact === name);
}

function isApplyLink(element: Element): boolean {
  return element.tagName.toUpperCase() === 'A' && applyCaption.test(textOf(element));
}

/** A caption's words, without the slash or dot by which a template divides it from the next. */
function textOf(element: Element | undefined): string {
  return foldSpace(element?.textContent ?? '').replace(/\s*[/·|]\s*$/, '');
}
