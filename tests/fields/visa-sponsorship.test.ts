import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findVisaSponsorship } from '../../src/fields/visa-sponsorship';
import { timed } from '../processor-time';
import { textOf } from './text-of';

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

describe('phrases as postings write them', () => {
  it.each<[string, 'offered' | 'not-offered' | undefined]>([
    ['We are not able to offer visa sponsorship for this role.', 'not-offered'],
    ['This position is not eligible for employment visa sponsorship.', 'not-offered'],
    ['Visa sponsorship is not offered for this role.', 'not-offered'],
    ['Please note: we cannot provide visa sponsorship.', 'not-offered'],
    ['Please note that visa sponsorship is not available for this role', 'not-offered'],
    ['Visa Sponsorship: No', 'not-offered'],
    ['Visa Sponsorship: Yes', 'offered'],
    ['Visa sponsorship: not offered', 'not-offered'],
    ['Sponsorship: Not available', 'not-offered'],
    ['Not open to sponsorship (H-1B or otherwise)', 'not-offered'],
    ['We are not considering candidates who require visa sponsorship.', 'not-offered'],
    [
      'Candidates must be legally authorized to work in the United States without the need for employer sponsorship, now or in the future.',
      'not-offered',
    ],
    ['Must be authorized to work in the US without current or future visa sponsorship', 'not-offered'],
    ['Applicants must be eligible to work without sponsorship.', 'not-offered'],
    ['We will not sponsor individuals for employment visas, now or in the future, for this job opening.', 'not-offered'],
    ['Acme does not provide immigration-related sponsorship for this role.', 'not-offered'],
    ['This role does not offer immigration sponsorship.', 'not-offered'],
    ['We are currently unable to sponsor applicants.', 'not-offered'],
    ['Employer will not sponsor applicants for employment visa status (e.g., H-1B).', 'not-offered'],
    ['Sponsorship for work authorization is not available for this position.', 'not-offered'],
    ['No H-1B sponsorship', 'not-offered'],
    ['No sponsorship available', 'not-offered'],
    ['No sponsorship', 'not-offered'],
    ['Sorry, no visa sponsorship.', 'not-offered'],
    ["We can't sponsor visas right now.", 'not-offered'],
    ["We're unable to support visa applications.", 'not-offered'],
    ['Relocation and visa sponsorship are not provided', 'not-offered'],
    ['The company is unable to provide visa sponsorship or relocation.', 'not-offered'],
    ['We do not hold a sponsor licence and cannot employ workers who need a visa.', 'not-offered'],
    ['Unfortunately we do not have a licence to sponsor visas.', 'not-offered'],
    ['This job is not open to candidates requiring sponsorship.', 'not-offered'],
    ['Do not apply if you need visa sponsorship.', 'not-offered'],
    ['We offer relocation and visa sponsorship.', 'offered'],
    ['We offer visa support', 'offered'],
    ['Visa sponsorship offered', 'offered'],
    ['Visa sponsorship provided', 'offered'],
    ['Visa & relocation support', 'offered'],
    ['Relocation assistance and visa sponsorship', 'offered'],
    ['Relocation package with visa support for you and your family', 'offered'],
    ["We'll sponsor your visa", 'offered'],
    ['We will sponsor visas for exceptional candidates', 'offered'],
    ['We can sponsor visas', 'offered'],
    ["We're able to sponsor H1B transfers", 'offered'],
    ['Skilled Worker visa sponsorship is available.', 'offered'],
    ['This role qualifies for Skilled Worker visa sponsorship.', 'offered'],
    ['Acme sponsors work visas', 'offered'],
    ['Sponsorship available for the right candidate.', 'offered'],
    ['We are open to sponsoring visas.', 'offered'],
    ['We support visa sponsorship.', 'offered'],
    ['H1B visa sponsorship available', 'offered'],
    ['Full visa sponsorship', undefined],
    ['We provide immigration sponsorship and relocation', 'offered'],
    ['We are a visa sponsor and can help', 'offered'],
    ['Will you require sponsorship?', undefined],
    ['Will you now, or in the future, require sponsorship for employment visa status (e.g. H-1B)? *', undefined],
    ['Are you legally authorized to work in the country? Will you need sponsorship?', undefined],
    ['Do you require visa sponsorship? Yes No', undefined],
    ['Candidates must have an existing right to work in Singapore.', undefined],
    ['We prioritise applicants who have a current right to work in Singapore and do not require sponsorship.', undefined],
    ['Green card or US citizen required', undefined],
    ['Depending on the role, visa sponsorship may be possible.', undefined],
    ['Sponsorship is decided on a case-by-case basis.', undefined],
    ['We sponsor local football teams.', undefined],
    ['Sponsor of open source', undefined],
    ['Build relationships with executive sponsors', undefined],
    ['Clinical trial sponsor experience; no monitoring', undefined],
    ['We cannot disclose our sponsors.', undefined],
    ['Not sponsored by any brand', undefined],
    ['Visa, Mastercard and PayPal integrations', undefined],
    ['Travel visa will be arranged', undefined],
    ['Not all roles qualify for visa sponsorship', undefined],
    ["We sponsor visas! However, we aren't able to sponsor visas for every role and every candidate.", 'offered'],
    ['Visa requirements: none', undefined],
    ['Kein Visum-Sponsoring möglich', 'not-offered'],
    ['Ein Visum können wir leider nicht sponsern.', 'not-offered'],
    ['Wir bieten Visa-Sponsoring', 'offered'],
    ['Unterstützung bei der Visabeschaffung', 'offered'],
    ['Wir helfen dir mit dem Visum', 'offered'],
    ['Nous ne sponsorisons pas de visa', 'not-offered'],
    ['Nous sponsorisons les visas', 'offered'],
    ['Prise en charge du visa', 'offered'],
    ['Patrocinio de visa disponible', 'offered'],
    ['Sin patrocinio de visa', 'not-offered'],
    ['Patrocinamos visas de trabajo', 'offered'],
    ['Patrocínio de visto disponível', 'offered'],
    ['Sem patrocínio de visto', 'not-offered'],
    ['Non offriamo sponsorizzazione del visto', 'not-offered'],
    ['Wij sponsoren geen visum', 'not-offered'],
    ['Vi erbjuder visumsponsring', 'offered'],
    ['不支持签证sponsor', 'not-offered'],
    ['可提供工作签证支持', 'offered'],
    ['公司协助办理工作签证', 'offered'],
    ['ビザスポンサー可', 'offered'],
    ['ビザサポート有', 'offered'],
    ['ビザの発給は行っておりません', 'not-offered'],
    ['ビザ支援はありません', 'not-offered'],
    ['就労ビザの取得をサポートします', 'offered'],
    ['비자 지원 가능', 'offered'],
    ['비자 스폰서십은 제공하지 않습니다', 'not-offered'],
  ])('%s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });
});

describe('what is taken back, and what is no visa', () => {
  it.each([
    'While we do sponsor visas in general, we cannot do so for this position.',
    'We sponsor visas, but not for this role.',
    'Our Nashville, TN office will offer sponsored certification courses.',
    'We provide company sponsored health plans that you can opt into.',
    'The company sponsors the annual Visa Developer Summit.',
    'We sponsor work on open source and support visa holders with tea.',
  ])('%s', (text) => {
    expect(read(text)).not.toBe('offered');
  });

  it.each([
    ['We will sponsor TN visas.', 'offered'],
    ['We are happy to sponsor H-1B and OPT candidates.', 'offered'],
    ['We do not sponsor OPT students or TN status.', 'not-offered'],
    ['While we offer a lot, we do not offer visa sponsorship.', 'not-offered'],
    ['Visumsponsoring of verhuisvergoeding is niet mogelijk.', 'not-offered'],
  ])('%s', (text, value) => {
    expect(read(text)).toBe(value);
  });
});

it('quotes the sentence', () => {
  expect(findVisaSponsorship('Work with goats. We cannot sponsor visas. Tea is free.')).toEqual({
    value: 'not-offered',
    quote: 'We cannot sponsor visas.',
  });
});

it('quotes what stands in the text, whatever the text', () => {
  const text = textOf('We ', 'not ', 'sponsor ', 'visa ', 'sponsorship ', 'available', '. ', '\n', '?', 'without ', 'ビザサポート', 'あり');
  fc.assert(
    fc.property(text, (text) => {
      const reading = findVisaSponsorship(text);
      if (reading !== undefined) expect(text).toContain(reading.quote);
    }),
  );
});

it.each(['not visa ', 'sponsor visa ', 'we can ', 'without visa ', 'visa sponsorship is '])(
  'takes time in step with the length: %s',
  (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const { milliseconds } = timed(() => {
      findVisaSponsorship(text);
    });
    expect(milliseconds).toBeLessThan(4000);
  },
);
