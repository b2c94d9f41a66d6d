/** What stands in a place's field without being a place. */

const empty =
  'n/a|null|undefined|none|unavailable|unknown|unspecified|not (?:available|specified|applicable|disclosed)|other|various|tb[acd]|to be (?:confirmed|determined)|-+|\\.+|0+';
const unnamed =
  'na|any|all|locations?|(?:multiple|several|various|many|different|all|other|\\d+\\+?)(?: \\w+)? (?:locations?|cities|sites|offices|countries|states|places)|(?:mehrere|verschiedene|diverse) (?:standorte|orte)|(?:plusieurs|divers) (?:lieux|sites|villes)|(?:varias|múltiples) (?:ubicaciones|ciudades|localidades)|(?:vários|múltiplos) (?:locais|cidades)|world-?wide|global(?:ly)?|nationwide|bundesweit|deutschlandweit|全国|多地|多个地点|各地|複数|전국';

const emptyOnly = new RegExp(`^(?:${empty})$`, 'iu');
const noPlace = new RegExp(`^(?:${empty}|${unnamed})$`, 'iu');

/** Whether a field holds what systems write where they know nothing. "NA" is not among it: in an address it is Namibia, and Naples. */
export function isEmptyValue(field: string): boolean {
  return emptyOnly.test(field);
}

/** Whether a label that should name a place names none: it is empty, "NA", or speaks of places without their names ("Multiple locations"). */
export function isNoPlace(label: string): boolean {
  return noPlace.test(label);
}
