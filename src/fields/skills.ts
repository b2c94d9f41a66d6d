import type { FieldReading } from './field-reading';
import { type Sighting, trustedSightings } from './skill-evidence';
import { formAt, formsInHan, type SkillForm, wordsOf } from './skill-forms';

/** Past this a text is no posting; the rest is not looked at. */
const LONGEST_TEXT = 200_000;

/**
 * Finds the named languages, frameworks, tools and methods in the parts of a posting that ask for them (the caller leaves the employer's
 * praise, benefits and legal texts out).
 * @returns Each skill once, in its usual spelling, in order of first appearance; the quote is the line of the first.
 */
export function findSkills(text: string): FieldReading<string[]> | undefined {
  const read = text.slice(0, LONGEST_TEXT);
  const sightings = sightingsIn(read);
  const trusted = trustedSightings(read, sightings);
  const first = trusted[0];
  if (first === undefined) return undefined;
  return { value: [...new Set(trusted.map(({ form }) => form.name))], quote: lineOf(read, first) };
}

function sightingsIn(text: string): Sighting[] {
  const words = wordsOf(text);
  const sightings: Sighting[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const first = words[index];
    const found = first === undefined ? undefined : formAt(text, words, index);
    if (first === undefined || found === undefined) continue;
    const written = text.slice(first.start, found.last.end);
    const form = bestForm(found.forms, written);
    if (form === undefined) continue;
    sightings.push({ form, start: first.start, end: found.last.end });
    while ((words[index + 1]?.start ?? Number.POSITIVE_INFINITY) < found.last.end) index += 1;
  }
  for (const { name, start, end } of formsInHan(text)) sightings.push({ form: { name, form: name, mark: 'free' }, start, end });
  return sightings.sort((a, b) => a.start - b.start);
}

/** Of forms that differ in their case only, the one that is written so. */
function bestForm(forms: readonly SkillForm[], written: string): SkillForm | undefined {
  return forms.find(({ form }) => form === written) ?? forms.find(({ mark }) => mark !== 'exact') ?? forms[0];
}

function lineOf(text: string, { start, end }: Sighting): string {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  const line = text.slice(from, to < 0 ? text.length : to);
  return line.length <= LONGEST_QUOTE ? line.trim() : text.slice(start, Math.min(start + LONGEST_QUOTE, from + line.length)).trim();
}

const LONGEST_QUOTE = 300;
