import { splitBullet } from '../fields/bullet';
import type { Line } from '../posting/draft';

/** A paragraph this long that holds list marks is a text whose line breaks were lost. */
const LONG = 300;
/** So many marks make a list; one or two may be dashes of a sentence. */
const FEWEST_MARKS = 3;

/** Where an entry begins: after a sentence's end or a space, a sign or a number, then a capital, a quote, a Han character or a count ("- 3+ years"). */
const sign = /(?<=[\s.;:!?。；：）)])(?=[-–•●·ㆍ]\s*[\p{Lu}\p{Lo}"“(])|(?<=[^\d\s]\s)(?=[-–•●]\s+\d{1,2}\+?\s+\p{L})/gu;
const number = /(?<=[\s.;:!?。；：）)])(?=\d{1,2}(?:[.)]\s+|、)\s*[\p{Lu}\p{Lo}"“(])/gu;

/** Headings that TikTok's postings set between paragraphs (seen 2019 to 2026); written out, since nothing but the words tells them there. */
const headings =
  "(?:About (?:the )?Team|About (?:TikTok|ByteDance|USDS)|Team Intro(?:duction)?|Why Join Us|Who You Are|What You(?:['’]?ll| Will) Do|(?:Key |Job )?Responsibilities|(?:Minimum|Preferred) Qualifications?|Job Description)\\s*[:：]?";
const beforeHeading = new RegExp(`(?<=[\\s.;:!?）)])(?=${headings}\\s+[-–•\\p{Lu}\\d])`, 'gu');
const leadingHeading = new RegExp(`^(${headings})(?:\\s+(.+))?$`, 'su');

/**
 * Takes apart paragraphs in which a page drew a whole text as one line: before list marks and well-known headings. Every word stays, in order;
 * a paragraph with few marks stays whole.
 */
export function separateGluedLines(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => (line.kind === 'paragraph' && line.text.length > LONG ? separate(line.text) : [line]));
}

function separate(text: string): Line[] {
  const marks = [sign, number].find((mark) => [...text.matchAll(mark)].length >= FEWEST_MARKS);
  if (marks === undefined) return [{ kind: 'paragraph', text }];
  return text
    .split(beforeHeading)
    .flatMap((part) => part.split(marks))
    .flatMap(headingFirst)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): Line => {
      const item = splitBullet(part);
      return item === undefined ? { kind: 'paragraph', text: part } : { kind: 'item', text: item };
    });
}

function headingFirst(part: string): string[] {
  const [, words, rest] = leadingHeading.exec(part.trim()) ?? [];
  return words === undefined ? [part] : [words, rest ?? ''];
}
