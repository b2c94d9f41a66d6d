/** What a field's reader found in a text: the value and the very words, a substring of the text. */
export interface FieldReading<Value> {
  readonly value: Value;
  readonly quote: string;
}

/** What is known around a text. Everything is optional; a reader that lacks what it needs answers nothing. */
export interface TextContext {
  /** ISO 8601 time of capture: relative dates count from it. */
  readonly capturedAt?: string;
  /** ISO 3166-1 alpha-2 country of the posting, where certain: it settles what a bare `$` or `kr` means. */
  readonly country?: string;
  /** The places of the posting as shown, for choosing among several pay zones. */
  readonly places?: readonly string[];
  /** The document's language tag. */
  readonly lang?: string;
}
