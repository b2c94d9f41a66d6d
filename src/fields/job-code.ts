import type { FieldReading } from './field-reading';

/**
 * What employers call their own number of a posting, where a text gives it in a line of its own. Labels with other uses ("ID", "Number", "Ref"
 * alone) are not among them.
 */
const label = [
  String.raw`(?:please )?(?:quote |quoting )?(?:the )?(?:job|req(?:uisition)?|position|posting|vacancy)[. ]{0,2}(?:id|no|nr|number|code|#|ref(?:erence)?)\.?(?: (?:no|number|code|id)\.?)?`,
  String.raw`(?:please )?(?:quote |quoting )?reference (?:number|no|code)\.?`,
  'requisition',
  String.raw`kenn(?:ziffer|nummer)|stellen-?(?:id|nr\.?|nummer|kennziffer)|referenz(?:nummer|code|-nr\.?)|ausschreibungsnummer|job-?(?:id|nr\.?|nummer)`,
  String.raw`réf(?:érence|\.)(?: (?:de l['’]offre|du poste|de l['’]annonce))?|n[°º] (?:de l['’])?offre`,
  'referencia(?: de la (?:oferta|vacante))?|código (?:da vaga|de (?:la )?(?:oferta|vacante))|referência(?: da vaga)?',
  '(?:riferimento|codice) (?:annuncio|offerta|posizione)|vacaturenummer|referentienummer|vacature-?id',
  '求人(?:番号|ID)|职位(?:编号|代码|ID)|職[位缺](?:編號|代碼)|(?:채용 ?)?공고 ?번호',
].join('|');

/** One word with a figure in it, in the shapes that numbering systems give: `JN-082023-61`, `R_12345`, `2024/17`. */
const line = new RegExp(
  String.raw`^[ \t•*-]{0,4}(?:${label}) ?[:：#] ?#?((?=[^\n\d]{0,20}\d)[\p{L}\d][\p{L}\d/_.-]{1,29})[.)]?[ \t]*$`,
  'imu',
);

/** The employer's requisition number, from a text in which a line gives nothing else. */
export function findJobCode(text: string): FieldReading<string> | undefined {
  const match = line.exec(text);
  const value = match?.[1]?.replace(/\.$/, '');
  return match === null || value === undefined ? undefined : { value, quote: match[0].trim() };
}
