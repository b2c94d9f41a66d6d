import { type Warning, WarningCode } from '../../posting/warning';
import { formatList, t } from '../message';
import { sourceWord } from '../source-word';
import { fieldLabel } from './field-words';

/** A warning in the user's language. One of an older record, which has no quotes, or of a newer version speaks the sentence that it came with. */
export function warningSentence({ code, message, field = '', quotes = [] }: Warning): string {
  const known = WarningCode.safeParse(code);
  if (!known.success) return message;
  const [kept, other] = quotes;
  switch (known.data) {
    case 'sources-disagree':
      if (kept === undefined || other === undefined) return message;
      return t('warningSourcesDisagree', fieldLabel(field), kept.quote, sourceWord(kept.source), other.quote, sourceWord(other.source));
    case 'several-pays':
      return kept === undefined ? message : t('warningSeveralPays', formatList(quotes.map(({ quote }) => t('quotation', quote))));
    case 'pay-implausible':
      return t('warningPayImplausible');
  }
}
