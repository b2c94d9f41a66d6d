import { readHeading } from '../fields/heading';
import { type Claim, claim, type DraftResult, type Line } from '../posting/draft';
import { refuse } from '../posting/refusal';
import { hashText } from '../posting/text-hash';
import { isWebUrl } from '../posting/url';
import { foldSpace, linesOfText } from './lines';
import { findNamedEmployer } from './named-employer';
import { readTextFacts } from './page-facts';
import { applyCaption, postingTitleMark } from './page-phrases';
import { textLength } from './posting-text';
import { cleanTitle } from './posting-title';
import { namesWork } from './role-nouns';

/** Less than this is a note, not a posting. */
const SHORTEST = 80;
/** So many lines at the top may be an address, a mail's head or a caption. */
const HEAD_LINES = 12;

/** Captions of LinkedIn's and TikTok's pages, and of careers pages in general, that come along when their text is copied. */
const chromeLine =
  /^(?:about the job|easy apply|apply|apply now|save|saved|share|show (?:more|less|all)|see (?:more|less)|\.\.\.\s?(?:more|see more)|report (?:this )?job|copy link|back(?: to (?:jobs|results|search))?|set (?:job )?alert|(?:over )?\d[\d,]* applicants?|be an early applicant|actively (?:recruiting|hiring)|promoted(?: by hirer)?.{0,60}|meet the hiring team|message|follow|responses managed off linkedin|skip to (?:main )?content|share this job|print|refer a friend)$/i;

const titleLabel =
  /^(?:job ?title|title|position(?: title)?|role|stelle(?:nbezeichnung|ntitel)?|jobtitel|position|intitulé(?: du poste)?|poste|puesto|cargo|vaga|posizione|functie(?:titel)?|職種|募集職種|ポジション|职位(?:名称)?|職[位缺](?:名稱)?|직무명|포지션|채용 ?직무)\s*[:：]\s*(\S.{1,120})$/iu;

/**
 * Reads a posting that was pasted as plain text, or came in a mail or a file.
 * Title and employer only where the text says so plainly; the captions of the page that it was copied from are left out.
 *
 * @param url the address, where it is known from elsewhere; else one in the first lines is taken, and given back as `identity.url`
 * @returns a draft with site `web` and the address's (without one the text's) hash as its id: the caller asks the address's own site for the key
 */
export function readPastedText(text: string, url?: URL, capturedAt?: string): DraftResult {
  const all = linesOfText(text.replace(/^\ufeff/, '').replace(/^[ \t]*(?:>[ \t]?)+/gm, ''));
  const address = url ?? addressOf(all);
  const lines = withoutHead(all).filter((line) => !chromeLine.test(line.text) && !isCaption(line.text));
  if (textLength(lines) < SHORTEST) return { ok: false, refusal: refuse('not-a-posting', 'no-posting') };
  const href = address?.href;
  return {
    ok: true,
    draft: {
      identity: {
        site: 'web',
        postingId: hashText(href ?? lines.map((line) => line.text).join('\n')),
        ...(href === undefined ? {} : { url: href }),
      },
      claims: claimsOf(lines, capturedAt),
      bodies: [{ source: 'text', lines }],
      warnings: [],
    },
  };
}

/** A button's caption, not the posting's own "Send your CV.": that is a sentence. */
function isCaption(text: string): boolean {
  return applyCaption.test(text) && !/[.!。！]$/u.test(text);
}

function claimsOf(lines: readonly Line[], capturedAt: string | undefined): Claim[] {
  const title = findTitle(lines);
  const employer = findNamedEmployer(lines.map((line) => line.text).join('\n'));
  return [
    ...(title === undefined ? [] : [title]),
    ...readTextFacts(lines, capturedAt === undefined ? {} : { capturedAt }),
    ...(employer === undefined ? [] : [claim('hiringOrganization', { name: employer.value }, 'text', employer.quote)]),
  ];
}

/** A labelled title, or a first line that can be nothing else: short, no sentence, no section's heading, and it names a work. */
function findTitle(lines: readonly Line[]): Claim | undefined {
  for (const { text } of lines.slice(0, HEAD_LINES)) {
    const labelled = titleLabel.exec(text)?.[1];
    if (labelled !== undefined) return claim('title', cleanTitle(labelled), 'text', text);
  }
  const [first, second] = lines;
  if (first === undefined || second === undefined || first.kind === 'item') return undefined;
  const { text } = first;
  const isSentence = /[.!?:：。]$/u.test(text) || text.split(' ').length > 12 || text.length > 100;
  if (isSentence || readHeading(first, undefined, second)?.kind !== undefined) return undefined;
  return postingTitleMark.test(text) || namesWork(text) ? claim('title', cleanTitle(text), 'text', text) : undefined;
}

/** A line of the head that is an address, alone or behind a label ("Link: https://…"). */
function addressIn(text: string): string | undefined {
  const bare = text.replace(/^(?:url|link|source|job (?:link|url)|quelle|lien|enlace)\s*[:：]\s*/i, '').replace(/^<(.*)>$/, '$1');
  return !/\s/.test(bare) && isWebUrl(bare) ? bare : undefined;
}

function addressOf(lines: readonly Line[]): URL | undefined {
  const found = lines.slice(0, HEAD_LINES).flatMap(({ text }) => addressIn(text) ?? [])[0];
  return found === undefined ? undefined : new URL(found);
}

const mailHead =
  /^(?:from|to|cc|bcc|date|sent|subject|reply-to|von|an|gesendet|betreff|de|à|objet|envoyé|para|asunto|assunto|enviado)\s?:\s/i;
const mailMark =
  /^-{2,}\s?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré)\s?-{2,}$|^begin forwarded message:?$/i;

/** Without the address, and without a mail's head where there is one. */
function withoutHead(lines: readonly Line[]): Line[] {
  const isMail = lines.slice(0, HEAD_LINES).filter(({ text }) => mailHead.test(text)).length >= 2;
  return lines.filter(({ text }, index) => {
    if (index >= HEAD_LINES) return true;
    return addressIn(text) === undefined && !(isMail && (mailHead.test(text) || mailMark.test(foldSpace(text))));
  });
}
