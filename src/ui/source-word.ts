import type { EvidenceSource } from '../posting/evidence';
import { type MessageKey, t } from './message';

const words: Record<EvidenceSource, MessageKey> = {
  'json-ld': 'sourceStructuredData',
  microdata: 'sourceStructuredData',
  'page-state': 'sourcePageState',
  dom: 'sourcePage',
  text: 'sourceText',
  url: 'sourceAddress',
  article: 'sourceArticle',
  user: 'sourceUser',
};

/** What a source of evidence is called. */
export const sourceWord = (source: EvidenceSource): string => t(words[source]);
