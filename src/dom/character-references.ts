/** Character references of HTML, as far as texts of postings have them; the whole table of the standard is 25 KB. */

/** U+00A0 to U+00FF in order. HTML knows these without the semicolon too. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const basic = { amp: '&', AMP: '&', lt: '<', LT: '<', gt: '>', GT: '>', quot: '"', QUOT: '"' };
const lax = new Map<string, string>([
  ...latin1.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries(basic),
]);

/** Names that need their semicolon, each with its character. */
const strict = new Map(
  "apos' bull• hellip… ndash– mdash— horbar― lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ lsaquo‹ rsaquo› euro€ trade™ dagger† Dagger‡ permil‰ prime′ Prime″ minus− larr← uarr↑ rarr→ darr↓ harr↔ rArr⇒ hArr⇔ le≤ ge≥ ne≠ asymp≈ approx≈ equiv≡ infin∞ radic√ sum∑ check✓ checkmark✓ cross✗ star☆ starf★ phone☎ loz◊ squ□ square□ squf▪ blacksquare▪ bigcirc◯ cir○ numero№ OEligŒ oeligœ ScaronŠ scaronš Zcaron\u017d zcaron\u017e Ccaron\u010c ccaron\u010d Rcaron\u0158 rcaron\u0159 Ecaron\u011a ecaron\u011b Yuml\u0178 fnof\u0192 inodot\u0131 imath\u0131 Idot\u0130 Gbreve\u011e gbreve\u011f Scedil\u015e scedil\u015f Aogon\u0104 aogon\u0105 Eogon\u0118 eogon\u0119 Lstrok\u0141 lstrok\u0142 Nacute\u0143 nacute\u0144 Sacute\u015a sacute\u015b Zacute\u0179 zacute\u017a Zdot\u017b zdot\u017c Cacute\u0106 cacute\u0107 Odblac\u0150 odblac\u0151 Udblac\u0170 udblac\u0171 Uring\u016e uring\u016f Dstrok\u0110 dstrok\u0111 Abreve\u0102 abreve\u0103 Amacr\u0100 amacr\u0101 Emacr\u0112 emacr\u0113 Imacr\u012a imacr\u012b Umacr\u016a umacr\u016b circˆ tilde\u02dc Omega\u03a9 omega\u03c9 alpha\u03b1 beta\u03b2 gamma\u03b3 delta\u03b4 Delta\u0394 lambda\u03bb mu\u03bc pi\u03c0 sigma\u03c3 ensp\u2002 emsp\u2003 thinsp\u2009 hairsp\u200a numsp\u2007 puncsp\u2008 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f ZeroWidthSpace\u200b NoBreak\u2060 NonBreakingSpace\u00a0 Tab\t NewLine\n excl! quest? num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; equals= commat@ lsqb[ lbrack[ bsol\\ rsqb] rbrack] Hat^ lowbar_ grave` lcub{ lbrace{ verbar| vert| rcub} rbrace} hyphen‐ dash‐ centerdot· bullet•"
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)] as const),
);

/** What the numbers 128 to 159 mean: pages number the characters of Windows-1252, and HTML reads them so. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Writes out a text's character references, one level of them. What is no reference stays. */
export function decodeReferences(text: string): string {
  return decode(text, false);
}

/** As `decodeReferences`, for an attribute's value, where a name without a semicolon may be part of an address ("?a=1&copy=2"). */
export function decodeAttribute(value: string): string {
  return decode(value, true);
}

const reference = /&(?:#(?:(\d+)|x([0-9a-f]+));?|([a-z][a-z0-9]{0,30})(;|=?))/gi;

function decode(text: string, inAttribute: boolean): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (all, decimal?: string, hex?: string, name = '', after = '') => {
    if (decimal !== undefined) return numbered(Number(decimal));
    if (hex !== undefined) return numbered(Number.parseInt(hex, 16));
    if (after === ';') {
      const known = lax.get(name) ?? strict.get(name);
      if (known !== undefined) return known;
    }
    if (inAttribute) return after === '' ? (lax.get(name) ?? all) : all;
    // "&nbspand": as browsers do, the longest name at the start counts.
    for (let end = Math.min(name.length, 6); end > 1; end -= 1) {
      const start = lax.get(name.slice(0, end));
      if (start !== undefined) return start + all.slice(end + 1);
    }
    return all;
  });
}

function numbered(code: number): string {
  if (code >= 128 && code < 160) return windows1252[code - 128] ?? '';
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
  return String.fromCodePoint(code);
}
