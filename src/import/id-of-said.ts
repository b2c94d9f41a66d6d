import { hashText } from '../posting/text-hash';

/** The id of something that a row says, made of it: the same row read twice, or on two machines, says the same. */
export function idOfSaid(kind: 'status' | 'interview' | 'contact', value: object): string {
  return `${kind}-${hashText(JSON.stringify(value))}`;
}
