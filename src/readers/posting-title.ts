import { foldName } from '../posting/folded-name';
import { plainText } from './markup';

/** Separators that `<title>` templates put between the job, the employer, the place and the site. */
const separator = /\s+[-–—|·•:»>@]\s+|\s*[|»·•｜]\s*|\s+::\s+|,\s+(?=[^,]*$)/gu;

/** Words by which a site names its own section, in the languages of postings. They are never part of a job's title. */
const sectionWords =
  /^(?:careers?|jobs?|job (?:details?|posting|opening|description|offer)|vacanc(?:y|ies)|work with us|join us|openings?|apply(?: now)?|current openings|karriere|stellen(?:angebote?|anzeigen?)?|jobangebote?|offres? d[’']emploi|emplois?|recrutement|carrières?|empleos?|trabaja con nosotros|ofertas? de (?:empleo|trabajo)|vagas?|trabalhe conosco|carreiras?|lavora con noi|offerte di lavoro|vacatures?|werken bij|採用情報|求人(?:情報)?|招聘|职位|加入我们|채용(?:공고)?)$/iu;

/** "Vacancy: …" says that what follows is a title. */
const announcement =
  /^(?:(?:job )?vacancy|job (?:opening|title|offer)|we(?:['’]re| are) hiring|stellen(?:angebot|ausschreibung|anzeige)|offre d[’']emploi|oferta de (?:empleo|trabajo)|vaga|vacature|offerta di lavoro|求人|招聘|채용)\s*[:：]\s*(?=\S)/iu;

/**
 * A job's title without what sites add to it: the employer, the place, the name of the site.
 * Only whole parts behind a separator are taken off, and only where they are known to be something else; a dash within a title stays.
 *
 * @param names what else may stand behind the title: employer, places, site
 */
export function cleanTitle(written: string, names: readonly string[] = []): string {
  let title = plainText(written)
    .replace(/^["“]([^"“”]+)["”]$/, '$1')
    .replace(announcement, '');
  const known = new Set(names.map(foldName).filter((name) => name !== ''));
  for (;;) {
    const cuts = [...title.matchAll(separator)];
    const last = cuts.at(-1);
    if (last === undefined || last.index === 0) return title;
    const tail = title.slice(last.index + last[0].length).trim();
    if (!sectionWords.test(tail) && !known.has(foldName(tail))) return title;
    title = title.slice(0, last.index).trim();
  }
}

/** The parts of a `<title>` between its separators. */
export function titleParts(title: string): string[] {
  return plainText(title)
    .split(/\s+[-–—|·•»@]\s+|\s*[|»｜]\s*|\s+::\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether a part of a title names a section of the site ("Careers", "Offene Stellen"). */
export function isSectionName(part: string): boolean {
  return sectionWords.test(part);
}
