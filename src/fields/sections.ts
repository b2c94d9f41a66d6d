/** The posting's text, cut at its headings: every line in one section, in order, nothing added. */
import type { Line } from '../posting/draft';
import type { Section, SectionKind } from '../posting/posting';
import { type Heading, readHeading, runInKind, SHORTEST_PASSAGE, saying } from './heading';
import { countBenefits, isLegal, isNamedTeam, isPay, openingKind } from './section-passages';

interface Cut {
  kind: SectionKind;
  readonly heading?: string;
  readonly lines: Line[];
}

/**
 * Cuts a posting's lines into sections. A heading opens a section; so does a passage of another kind that no heading announces
 * (an equal-opportunity statement after the qualifications, the benefits after the pay). The kind follows the text first, then the heading:
 * an outer "Responsibilities" that opens with the employer's praise is `company`.
 *
 * The headings and texts of the result hold every line once and in order; only a heading's last colon is dropped.
 */
export function cutSections(lines: readonly Line[]): Section[] {
  const headings = lines.map((line, index) => readHeading(line, lines[index - 1], lines[index + 1]));
  const cuts: Cut[] = [];
  let start = 0;
  while (start < lines.length) {
    let end = start + 1;
    while (end < lines.length && headings[end] === undefined) end += 1;
    const heading = headings[start];
    const body = lines.slice(heading === undefined ? start : start + 1, end);
    const atStart = cuts.every(({ kind }) => kind === 'intro');
    cuts.push(...cutPassages(heading, body, atStart));
    start = end;
  }
  return cuts.map(toSection);
}

/** The lines under one heading, or before the first, as one section or several. */
function cutPassages(heading: Heading | undefined, body: readonly Line[], atStart: boolean): Cut[] {
  const announced = announcedKind(heading, body, atStart);
  let current: Cut = { kind: announced, lines: [], ...(heading === undefined ? {} : { heading: heading.text }) };
  const cuts = [current];
  for (const line of body) {
    const kind = nextKind(line, current, announced, heading);
    if (kind !== current.kind) {
      if (current.lines.length === 0 && (current.heading === undefined || heading?.outer)) current.kind = kind;
      else {
        current = { kind, lines: [] };
        cuts.push(current);
      }
    }
    current.lines.push(line);
  }
  return cuts;
}

/** What the heading alone says, where the text leaves it open. */
function announcedKind(heading: Heading | undefined, body: readonly Line[], atStart: boolean): SectionKind {
  const kind = heading === undefined ? 'intro' : (heading.kind ?? (atStart ? 'intro' : 'other'));
  const text = body.map((line) => line.text).join('\n');
  const paragraphs = body.filter((line) => line.kind === 'paragraph').map((line) => line.text);
  const items = body.filter((line) => line.kind === 'item').length;
  if (heading?.kind === undefined && heading !== undefined && !atStart) {
    if (paragraphs.some(isLegal)) return 'legal';
    if (paragraphs.some(isPay)) return 'compensation';
    if (countBenefits(text) >= 2) return 'benefits';
    const opening = paragraphs[0] === undefined ? undefined : openingKind(paragraphs[0]);
    return opening === undefined || opening === 'intro' ? kind : opening;
  }
  // "For Colorado applicants" may open a legal notice or the pay that such a notice asks for.
  if (kind === 'legal' && paragraphs.some(isPay) && !paragraphs.some(isLegal)) return 'compensation';
  // "Why join us" praises the employer, unless it lists what one gets.
  if (kind === 'company' && heading?.offers && (items >= 2 || countBenefits(text) > 0) && countBenefits(text) >= 1) return 'benefits';
  if (kind === 'benefits' && heading?.offers && items === 0 && countBenefits(text) === 0 && paragraphs[0] !== undefined) {
    return openingKind(paragraphs[0]) === 'company' ? 'company' : kind;
  }
  // A plain "Job description" over a list of what one does.
  if (kind === 'intro' && heading?.kind === 'intro' && items >= 2) return 'responsibilities';
  return kind;
}

/** The kind that goes on, or the kind that a line opens. */
function nextKind(line: Line, current: Cut, announced: SectionKind, heading: Heading | undefined): SectionKind {
  const here = current.kind;
  if (line.kind === 'item') {
    // Under an outer "Responsibilities" the list is what the heading promised, whatever stood before it.
    const promised = announced === 'responsibilities' && (here === 'company' || here === 'team') && current.lines.length > 0;
    return promised ? announced : here;
  }
  const named = runInKind(line.text);
  if (named !== undefined) return named;
  if (saying(line.text) < SHORTEST_PASSAGE) return here;
  // Benefits in one paragraph may end with a sentence for the law.
  if (here !== 'legal' && isLegal(line.text) && !(here === 'benefits' && countBenefits(line.text) >= 2)) return 'legal';
  switch (here) {
    case 'compensation':
      return countBenefits(line.text) > 0 && !isPay(line.text) ? 'benefits' : here;
    case 'benefits':
    case 'legal':
      return here;
    case 'company':
    case 'team':
    case 'intro':
      return openingPassage(line.text, current, heading);
    case 'responsibilities':
      if (heading?.outer && current.heading !== undefined && current.lines.length === 0) {
        const opening = openingKind(line.text);
        if (opening === 'company' || opening === 'team') return opening;
      }
      return offerPassage(line.text, here);
    default:
      return offerPassage(line.text, here);
  }
}

/** Among employer, team and job; only a team with a name leaves a section whose heading announces the employer. */
function openingPassage(text: string, current: Cut, heading: Heading | undefined): SectionKind {
  if (current.kind === 'company' && heading?.kind === 'company') return isNamedTeam(text) ? 'team' : current.kind;
  if (heading?.kind !== undefined && !heading.outer) return current.kind;
  const kind = openingKind(text);
  if (kind === undefined) return current.kind;
  return kind === 'intro' && heading?.kind === 'responsibilities' ? current.kind : kind;
}

function offerPassage(text: string, here: SectionKind): SectionKind {
  if (isPay(text)) return 'compensation';
  return countBenefits(text) >= 2 ? 'benefits' : here;
}

function toSection({ kind, heading, lines }: Cut): Section {
  const items = lines.filter((line) => line.kind === 'item').map((line) => line.text);
  return {
    kind,
    ...(heading === undefined ? {} : { heading }),
    text: lines.map((line) => line.text).join('\n'),
    ...(items.length === 0 ? {} : { items }),
  };
}
