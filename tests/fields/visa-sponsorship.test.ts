import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findVisaSponsorship } from '../../src/fields/visa-sponsorship';

const read = (text: string) => findVisaSponsorship(text)?.value;

describe('not offered', () => {
  it.each([
    'This role is not eligible for visa sponsorship.',
    'We do not sponsor visas.',
    'We are unable to sponsor work visas at this time.',
    'We are unable to sponsor or take over sponsorship of an employment visa.',
    'Unfortunately, we cannot offer visa sponsorship for this post.',
    'Acme will not sponsor applicants for work visas.',
    'No visa sponsorship',
    'Visa sponsorship: not available',
    'Visa sponsorship is not available for this position.',
    'Sponsorship is not available.',
    'Sponsorship will not be provided.',
    'Must be authorized to work in the U.S. without sponsorship now or in the future.',
    'Applicants must have the right to work in Ireland without the need for visa sponsorship',
    'Candidates must not now or in the future require sponsorship for employment visa status.',
    'Candidates who require visa sponsorship will not be considered.',
    'We don’t offer visa sponsorship.',
    'This position doesn’t qualify for H-1B sponsorship.',
    'If you need a visa, please note that we are unable to provide sponsorship for work visas.',
    'Kein Visa-Sponsoring',
    'Visa-Sponsoring ist leider nicht möglich.',
    'Nous ne proposons pas de parrainage de visa.',
    'No ofrecemos patrocinio de visado.',
    'Não oferecemos patrocínio de visto.',
    'Visumsponsoring is niet mogelijk.',
    '不提供签证担保',
    'ビザサポートなし',
    '비자 지원 불가',
  ])('%s', (text) => {
    expect(read(text)).toBe('not-offered');
  });
});

describe('offered', () => {
  it.each([
    'Visa sponsorship available',
    'Visa sponsorship is available for this role.',
    'We sponsor visas.',
    'We sponsor H-1B visas.',
    'We are happy to sponsor work visas for the right person.',
    'We can sponsor your visa and help you move.',
    'We offer visa sponsorship and a moving budget.',
    'This role is eligible for visa sponsorship.',
    'H-1B sponsorship is available.',
    'Visa sponsorship and relocation support',
    'Benefits\nFree lunch\nVisa sponsorship',
    'Visa-Sponsoring möglich',
    'Wir unterstützen dich beim Visum.',
    'Parrainage de visa disponible',
    'Ofrecemos patrocinio de visado.',
    '提供签证支持',
    'ビザサポートあり',
    '就労ビザのサポート可能',
    '비자 지원 가능',
  ])('%s', (text) => {
    expect(read(text)).toBe('offered');
  });
});

describe('nothing is said', () => {
  it.each([
    'Do you require visa sponsorship?',
    'Will you now or in the future require sponsorship for an employment visa?',
    'Please indicate whether you require visa sponsorship.',
    'You must have the right to work in the UK.',
    'Must be authorized to work in the United States.',
    'US citizens only',
    'Visa sponsorship may be available.',
    'Visa sponsorship is considered case by case.',
    'Visa sponsorship',
    'We do not guarantee visa sponsorship.',
    'We are not able to sponsor visas for every role.',
    'Negotiate sponsorships for our summer festival.',
    'We do not accept sponsorship from tobacco firms.',
    'You will be the executive sponsor of the programme.',
    'We will sponsor your security clearance.',
    'Our Visa and Mastercard programmes need you.',
    'We offer visa sponsorship.\nThis role is not eligible for visa sponsorship.',
    'ビザの種類',
    '',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

it('quotes the sentence', () => {
  expect(findVisaSponsorship('Work with goats. We cannot sponsor visas. Tea is free.')).toEqual({
    value: 'not-offered',
    quote: 'We cannot sponsor visas.',
  });
});

it('quotes what stands in the text, whatever the text', () => {
  const piece = fc.constantFrom(
    'We ',
    'not ',
    'sponsor ',
    'visa ',
    'sponsorship ',
    'available',
    '. ',
    '\n',
    '?',
    'without ',
    'ビザサポート',
    'あり',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      ),
      (text) => {
        const reading = findVisaSponsorship(text);
        if (reading !== undefined) expect(text).toContain(reading.quote);
      },
    ),
  );
});

it.each(['not visa ', 'sponsor visa ', 'we can ', 'without visa ', 'visa sponsorship is '])(
  'takes time in step with the length: %s',
  (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const start = performance.now();
    findVisaSponsorship(text);
    expect(performance.now() - start).toBeLessThan(4000);
  },
);
