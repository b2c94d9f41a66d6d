import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExperienceRequirements } from '../../src/fields/experience-requirements';

const years = (text: string) => findExperienceRequirements(text)?.value.years;

describe('one demand', () => {
  it.each<[string, number]>([
    ['4+ years of experience running payroll', 4],
    ['6 years experience as a pastry chef', 6],
    ['5 yrs of industrial plumbing experience', 5],
    ['Minimum of 2 yrs. in a call centre', 2],
    ['At least 1.5+ years of fleet dispatch experience', 1.5],
    ['+2 years of work with looms', 2],
    ['1~2 years of editing experience', 1],
    ['2-4 years’ experience in freight forwarding', 2],
    ['3–6 Years of Experience', 3],
    ['7 to 10 years of surveying experience', 7],
    ['Between 3 and 5 years of lab work', 3],
    ['10-15+ years in reinsurance', 10],
    ['2 or 3 years of teaching experience', 2],
    ['Three or more years of bookkeeping experience', 3],
    ['five (5) years of experience in claims handling', 5],
    ['5 (five) or more years of relevant experience', 5],
    ['Two years or more in a nursery', 2],
    ['At least one year of supervising apprentices', 1],
    ['A minimum of a year of experience behind a bar', 1],
    ['3 plus years in hospitality', 3],
    ['≥ 4 years of beekeeping', 4],
    ['Experience: 2 years', 2],
    ['Experience required: 3-5 years', 3],
    ['Experience (5+ years) with turbines', 5],
    ['18 months of experience in a kitchen', 1.5],
    ['6 months to 1 year of retail experience', 0.5],
    ['More than ten-month practical experience with lathes', 0.8],
    ['48 months of experience', 4],
    ['0-2 years of experience', 0],
    ['0 years', 0],
    ['4 years', 4],
    ['You have worked as a glazier for at least 5 years.', 5],
    ['We ask for 3 years in a similar kitchen.', 3],
    ['We are looking for a welder with 6 years of experience.', 6],
    ['The ideal candidate has 8 years of mining experience and likes rain.', 8],
    ['Acme builds boats. You bring 3+ years of carpentry. Our yard has been here for 40 years.', 3],
    ['Level: mid (3-5 years)', 3],
    ['5+ years working with looms, 3 of them in the last 6 years', 5],
  ])('%s', (text, wanted) => {
    expect(years(text)).toBe(wanted);
  });
});

describe('in other languages', () => {
  it.each<[string, number]>([
    ['Mindestens 5 Jahre Berufserfahrung als Schreiner', 5],
    ['Du bringst 2-3 Jahre Erfahrung im Verkauf mit', 2],
    ['3-jährige Berufserfahrung in der Pflege', 3],
    ['Mindestens drei Jahre Praxis in der Buchhaltung', 3],
    ['Sie verfügen über mehr als 4 Jahre Erfahrung mit Fräsmaschinen.', 4],
    ['Vous avez au moins 3 ans d’expérience en boulangerie', 3],
    ['Expérience de 2 à 5 ans en cabinet', 2],
    ['Première expérience de 18 mois minimum', 1.5],
    ['Mínimo 2 años de experiencia en hostelería', 2],
    ['Experiencia de 3 a 5 años en obra', 3],
    ['Al menos cuatro años de experiencia con viñedos', 4],
    ['Experiência mínima de 3 anos em logística', 3],
    ['Pelo menos dois anos de experiência em vendas', 2],
    ['Almeno 5 anni di esperienza in cantiere', 5],
    ['Esperienza di 2/3 anni nel ruolo', 2],
    ['Minimaal 3 jaar ervaring als monteur', 3],
    ['Twee tot vier jaar werkervaring in de zorg', 2],
    ['Minst 3 års erfarenhet av betong', 3],
    ['Du har minst två års arbetslivserfarenhet', 2],
    ['具有3年以上供应链管理经验', 3],
    ['5-8年相关工作经验', 5],
    ['三年及以上财务经验', 3],
    ['两年以上Java开发经历', 2],
    ['实习或工作经验6个月以上', 0.5],
    ['営業の実務経験２年以上', 2],
    ['3年以上の法人営業経験をお持ちの方', 3],
    ['経理経験：5年以上', 5],
    ['製造業での経験が1年半以上', 1],
    ['경력 4년 이상', 4],
    ['관련 업무 경험 2~3년', 2],
    ['3년 이상의 회계 실무 경험', 3],
    ['Minimálně 2 roky praxe v oboru', 2],
    ['Co najmniej 3 lata doświadczenia', 3],
  ])('%s', (text, wanted) => {
    expect(years(text)).toBe(wanted);
  });
});

describe('several demands', () => {
  it.each<[string, string, number]>([
    ['together: the highest', '6+ years of Kotlin, 4+ years of Android, 1 year with Compose', 6],
    ['together, the year left out', '3+ years of bakery work, 5+ of managing people', 5],
    ['bullets: the highest', '2 years of fundraising\n7 years in theatre\n3 years of lighting', 7],
    ['alternatives: the lowest', "Bachelor's degree and 6 years of experience, or Master's degree and 4 years", 4],
    ['alternatives by degree after the years', "6 years with a Bachelor's, 4 years with a Master's or 2 years with a PhD", 2],
    ['alternatives in words', 'At least 4 years in retail or 2 years in luxury retail', 2],
    ['alternatives on lines', "Bachelor's degree and 5+ years of experience\nMaster's degree and 2+ years of experience", 2],
    ['alternatives with a line between', '6 years of mining experience\nor\n3 years of tunnelling experience', 3],
    ['alternatives with a line that opens so', 'BS with 8 years of experience\nOr MS with 5 years of experience', 5],
    ['an "or" inside a demand is none', '5 years of Java or Kotlin and 2 years of SQL', 5],
    ['alternatives beside a demand', 'BS and 4 years of experience, or MS and 2 years\n3+ years of people management', 3],
  ])('%s', (_, text, wanted) => {
    expect(years(text)).toBe(wanted);
  });
});

describe('what is preferred does not count', () => {
  it.each<[string, number | undefined]>([
    ['5+ years of sales experience preferred', undefined],
    ['Ideally you have 5 years of sales experience', undefined],
    ['3+ years of sales experience, ideally 6+', 3],
    ['3 years of experience (5+ preferred)', 3],
    ['3+ years of experience, preferably in dairy', 3],
    ['4+ years of Ruby, Rails preferred', 4],
    ['2 years of farm experience is a plus', undefined],
    ['Two years at sea would be nice', undefined],
    ['Preferred: 6 years in publishing', undefined],
    ['Minimum qualifications\n2 years of milking\nPreferred qualifications\n8 years of milking', 2],
    ['Nice to have:\n4+ years of Elixir\nWhat we offer\nA garden', undefined],
    ['Bonus points if you have:\n- 6 years of Go\nRequirements:\n- 3 years of Go', 3],
    ['5 years with preferred vendors', 5],
    ['3 Jahre Berufserfahrung von Vorteil', undefined],
    ['Idealerweise 3 Jahre Erfahrung im Vertrieb', undefined],
    ['Idéalement 5 ans d’expérience', undefined],
    ['Deseable 2 años de experiencia', undefined],
    ['有5年以上电商经验者优先', undefined],
    ['3年以上运营经验，有海外经验优先', 3],
    ['加分项：\n5年以上管理经验', undefined],
    ['【歓迎条件】\n・3年以上の開発経験', undefined],
    ['【必須条件】\n・2年以上の開発経験\n【歓迎条件】\n・5年以上の開発経験', 2],
    ['우대사항\n5년 이상의 개발 경험', undefined],
  ])('%s', (text, wanted) => {
    expect(years(text)).toBe(wanted);
  });
});

describe('other spans of time are no experience', () => {
  it.each([
    'For over 25 years we have been baking bread.',
    'Acme was founded 12 years ago and has 300 staff.',
    'With over 30 years of experience, Acme is a leader in pumps.',
    'Our founders have 20 years of experience in shipping.',
    'You will join a team with 40 years of combined experience.',
    'Celebrating 15 years of innovation',
    'We have grown 300% in the last 3 years.',
    'You must be at least 18 years old.',
    'Applicants must be 21 years of age or older',
    'Must be 18 years or older',
    'A 2-year fixed-term contract',
    'This is a 12-month maternity cover.',
    'Internship of at least 6 months',
    'Minimum duration: 6 months, experience with Figma welcome',
    'Four-year vesting with a one-year cliff',
    'Sabbatical after 5 years',
    'A sabbatical every 4 years of service',
    'A three-year degree in design',
    '2 years of college',
    'You will build our 5-year roadmap',
    'We double in size every 2 years',
    'Comes with 3 years warranty',
    'Graduated within the last 2 years',
    'Parental leave of 1 year',
    'Paid twice a year',
    'Up to 2 years of experience',
    'No experience needed',
    'Bachelor’s degree or 4 years of equivalent experience',
    '5 years of experience or a degree',
    'Seit über 20 Jahren bauen wir Brücken.',
    'Abgeschlossene dreijährige Ausbildung als Koch',
    'Befristet auf 2 Jahre',
    'Depuis 15 ans, nous accompagnons les vignerons.',
    'Contrat de 12 mois',
    'Mayor de 18 años',
    'Há 10 anos no mercado',
    'Da oltre 30 anni leader nel settore',
    'Al 25 jaar een begrip',
    '公司成立10年',
    '18周岁以上',
    '2026年毕业生',
    '近3年销售额翻倍',
    '創業20年の会社です',
    '入社3年目の社員が活躍中',
    '年間休日125日',
    '契約期間1年（更新あり）',
    '설립 10년 차 기업',
    '4년제 대학 졸업',
    '',
  ])('%s', (text) => {
    expect(findExperienceRequirements(text)).toBeUndefined();
  });
});

it('shows the phrase and quotes the sentence', () => {
  const text = 'About you\nDiploma in design, with at least 3 years of related studio work; good eyes. Likes tea.';
  expect(findExperienceRequirements(text)).toEqual({
    value: { years: 3, text: 'at least 3 years of related studio work' },
    quote: 'Diploma in design, with at least 3 years of related studio work; good eyes.',
  });
});

it('quotes what stands in the text, whatever the text', () => {
  const piece = fc.constantFrom(
    '3+ years',
    ' of experience',
    ', or ',
    'MS and ',
    '\n',
    'preferred',
    '5-8年经验',
    ' 2 ',
    'months',
    'for ',
    '. ',
    '(',
    ')',
    'ten',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      ),
      (text) => {
        const reading = findExperienceRequirements(text);
        if (reading === undefined) return;
        expect(text).toContain(reading.quote);
        expect(reading.quote).toContain(reading.value.text);
        expect(reading.value.text).not.toBe('');
        expect(reading.value.years).toBeLessThanOrEqual(60);
      },
    ),
  );
});

it.each([
  ['spans', '3 years or '],
  ['open brackets', '3+ years ('],
  ['digits', '1'],
  ['spaces', '3 years                 '],
  ['number words', 'one or two to three '],
  ['CJK figures', '三至'],
  ['wishes', 'preferred, '],
])('takes time in step with the length: %s', (_, piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length));
  const start = performance.now();
  findExperienceRequirements(text);
  expect(performance.now() - start).toBeLessThan(4000);
});
