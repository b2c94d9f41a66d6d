import { expect, it } from 'vitest';
import { membersOf } from '../../../src/sites/linkedin/lists';

it.each([
  ['Software Development', ['Software Development']],
  ['Engineering and Information Technology', ['Engineering and Information Technology']],
  ['Internet, Online Media, and Information Technology and Services', ['Internet', 'Online Media', 'Information Technology and Services']],
  ['Design, Art/Creative, and Information Technology', ['Design', 'Art/Creative', 'Information Technology']],
  ['Technology, Information and Internet', ['Technology, Information and Internet']],
  [
    'Oil, Gas, and Mining, Utilities, and Technology, Information and Media',
    ['Oil, Gas, and Mining', 'Utilities', 'Technology, Information and Media'],
  ],
  ['Banking, Technology, Information and Internets', ['Banking', 'Technology', 'Information and Internets']],
  ['Forschung, Vertrieb und Andere', ['Forschung', 'Vertrieb und Andere']],
  ['研究サービス、ソフトウェア開発', ['研究サービス', 'ソフトウェア開発']],
  [' , , ', []],
])('%s', (sentence, members) => {
  expect(membersOf(sentence)).toEqual(members);
});
