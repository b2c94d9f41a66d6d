/** Where Unicode's runs of the decimal digits 0-9 begin, for the scripts that job boards are written in (UnicodeData.txt, category Nd). */
const zeros = [
  0x0660, // Arabic
  0x06f0, // Persian, Urdu
  0x0966, // Devanagari
  0x09e6, // Bengali
  0x0a66, // Gurmukhi
  0x0ae6, // Gujarati
  0x0b66, // Odia
  0x0be6, // Tamil
  0x0c66, // Telugu
  0x0ce6, // Kannada
  0x0d66, // Malayalam
  0x0e50, // Thai
  0x0ed0, // Lao
  0x0f20, // Tibetan
  0x1040, // Burmese
  0x17e0, // Khmer
  0x1810, // Mongolian
  0xff10, // full width
];

const digitOf = new Map(zeros.flatMap((zero) => Array.from({ length: 10 }, (_, n) => [String.fromCharCode(zero + n), String(n)] as const)));

/** Writes every decimal digit as 0-9. The length stays, so that positions in the result are positions in `text`. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => digitOf.get(digit) ?? digit);
}
