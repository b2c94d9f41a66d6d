import { foldName } from '../posting/folded-name';
import type { HiringOrganization } from '../posting/posting';
import { isPublicUrl, isWebUrl } from '../posting/url';
import { plainText } from './markup';
import { isNode, nodesOf, type SchemaNode, textOf, textsOf, valuesOf } from './schema-node';

const nothing = /^(?:n\/a|null|undefined|none|unknown|-+|company confidential|confidential|confidencial|vertraulich|confidentiel)$/i;

/**
 * The employer that a JobPosting names: a string, an Organization, or a list of them.
 * @param base the page's address, for logos with a relative one
 * @returns undefined where only an address or an `@id` stands there
 */
export function readSchemaEmployer(posting: SchemaNode, base: URL): HiringOrganization | undefined {
  for (const value of valuesOf(posting, 'hiringOrganization')) {
    const written = typeof value === 'string' ? value : isNode(value) ? (textOf(value, 'name') ?? textOf(value, 'legalName')) : undefined;
    const name = plainText(written ?? '');
    if (name === '' || name.length > 200 || nothing.test(name) || isWebUrl(name)) continue;
    if (!isNode(value)) return { name };
    const url = [...textsOf(value, 'url'), ...textsOf(value, 'sameAs')].map((text) => plainText(text)).find(isPublicUrl);
    const logo = logoOf(value, base);
    return { name, ...(url === undefined ? {} : { url }), ...(logo === undefined ? {} : { logo }) };
  }
  return undefined;
}

/** The logo's address: a string, or an ImageObject. */
function logoOf(organization: SchemaNode, base: URL): string | undefined {
  const images = nodesOf(organization, 'logo').flatMap((image) => textOf(image, 'contentUrl') ?? textOf(image, 'url') ?? []);
  const written = [...valuesOf(organization, 'logo').filter((value) => typeof value === 'string'), ...images].map((text) =>
    plainText(text),
  );
  return written
    .flatMap((text) => (text !== '' && URL.canParse(text, base.href) ? [new URL(text, base.href).href] : []))
    .find((href) => isPublicUrl(href));
}

/** Words that boards and portals carry in their names, in the languages of postings. */
const boardWords =
  /career|hiring|(?<!s)hire(?:s|d|me|hub)?\b|talent|recruit|vacanc|vagas?\b|emplo[iy]|empleo|trabaj|trabalh|lavoro|vacature|stellen(?:anzeige|angebot|markt|börse|werk)|karriere|\bwork(?:board|day|able|in)|求人|招聘|採用|채용|ジョブ/iu;

/** Boards and careers software whose names say nothing of jobs. */
const boards = new Set(
  'indeed linkedin glassdoor monster stepstone xing seek reed dice naukri infojobs greenhouse lever ashby smartrecruiters successfactors personio taleo icims wellfound otta builtin totaljobs ziprecruiter simplyhired adzuna jooble jora gumtree craigslist wantedly rikunabi mynavi doda bosszhipin liepin saramin'.split(
    ' ',
  ),
);

/** "ExampleJobs", "JobPlanet", "JOBBOARD", but not "Jobson": a word of its own, or set apart by its capital. */
const jobWord = /[Jj]obs?(?!\p{Ll}{3})|JOB/u;

/** Whether a name is a board's: such a name is not taken for the employer on its own site. */
export function isBoardName(name: string): boolean {
  return jobWord.test(name) || boardWords.test(name) || boards.has(foldName(name));
}
