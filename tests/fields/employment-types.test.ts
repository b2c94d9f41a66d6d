import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEmploymentTypes, readEmploymentTypes } from '../../src/fields/employment-types';
import { growth, IN_STEP } from '../processor-time';

const labelOf = (text: string) => readEmploymentTypes(text)?.value.join(' ');
const found = (text: string) => findEmploymentTypes(text)?.value.join(' ');

describe('readEmploymentTypes', () => {
  it.each([
    // schema.org and what sites make of it
    ['FULL_TIME', 'FULL_TIME'],
    ['"\\"PART_TIME\\""', 'PART_TIME'],
    ['FULL-TIME', 'FULL_TIME'],
    ['1099', 'CONTRACTOR'],
    ['C2C', 'CONTRACTOR'],
    ['12 month FTC', 'CONTRACTOR'],
    ['FullTime', 'FULL_TIME'],
    ['https://schema.org/PartTime', 'PART_TIME'],
    ['PER_DIEM', 'PER_DIEM'],
    ['OTHER', 'OTHER'],
    ['CONTRACTOR', 'CONTRACTOR'],
    ['FULL_TIME, CONTRACTOR', 'FULL_TIME CONTRACTOR'],
    ['salaried_ft', 'FULL_TIME'],
    ['hourly_pt', 'PART_TIME'],
    ['regular_full_time', 'FULL_TIME'],
    // English
    ['Full-time', 'FULL_TIME'],
    ['Full time (40 hours per week)', 'FULL_TIME'],
    ['Part time', 'PART_TIME'],
    ['Full or part time', 'FULL_TIME PART_TIME'],
    ['Regular', 'FULL_TIME'],
    ['Permanent', 'FULL_TIME'],
    ['Permanent, part-time', 'PART_TIME'],
    ['Permanent contract', 'FULL_TIME'],
    ['Contract', 'CONTRACTOR'],
    ['12-month contract', 'CONTRACTOR'],
    ['Fixed-term', 'CONTRACTOR'],
    ['Fixed term, full time', 'CONTRACTOR FULL_TIME'],
    ['Temporary contract', 'TEMPORARY'],
    ['Seasonal', 'TEMPORARY'],
    ['Casual', 'TEMPORARY'],
    ['Self-employed', 'CONTRACTOR'],
    ['Internship', 'INTERN'],
    ['Summer Internship Programme 2027', 'INTERN'],
    ['Apprentice', 'INTERN'],
    ['Volunteer', 'VOLUNTEER'],
    ['Per diem', 'PER_DIEM'],
    // Other languages
    ['Vollzeit', 'FULL_TIME'],
    ['Teilzeit (20 Std./Woche)', 'PART_TIME'],
    ['Voll-/Teilzeit', 'FULL_TIME PART_TIME'],
    ['Festanstellung', 'FULL_TIME'],
    ['Unbefristet, Teilzeit', 'PART_TIME'],
    ['Werkstudentin', 'INTERN'],
    ['Ehrenamtlich', 'VOLUNTEER'],
    ['CDI', 'FULL_TIME'],
    ['CDD', 'CONTRACTOR'],
    ['Contrat à durée indéterminée', 'FULL_TIME'],
    ['Temps plein', 'FULL_TIME'],
    ['Temps plein ou partiel', 'FULL_TIME PART_TIME'],
    ['Stage', 'INTERN'],
    ['Alternance', 'INTERN'],
    ['Intérim', 'TEMPORARY'],
    ['Jornada completa', 'FULL_TIME'],
    ['Medio tiempo', 'PART_TIME'],
    ['Pasantía', 'INTERN'],
    ['Tempo integral', 'FULL_TIME'],
    ['Meio período', 'PART_TIME'],
    ['Estágio', 'INTERN'],
    ['CLT', 'FULL_TIME'],
    ['Tempo pieno', 'FULL_TIME'],
    ['Contratto a tempo determinato', 'CONTRACTOR'],
    ['Voltijds', 'FULL_TIME'],
    ['Deeltijd', 'PART_TIME'],
    ['Uitzendkracht', 'TEMPORARY'],
    ['Heltid', 'FULL_TIME'],
    ['Deltid', 'PART_TIME'],
    ['Vikariat', 'TEMPORARY'],
    ['Kokoaikainen', 'FULL_TIME'],
    ['Harjoittelu', 'INTERN'],
    ['Pełny etat', 'FULL_TIME'],
    ['Umowa zlecenie', 'CONTRACTOR'],
    ['Staż', 'INTERN'],
    ['Plný úvazek', 'FULL_TIME'],
    ['Zkrácený úvazek', 'PART_TIME'],
    ['Полная занятость', 'FULL_TIME'],
    ['Стажировка', 'INTERN'],
    ['Повна зайнятість', 'FULL_TIME'],
    ['Tam zamanlı', 'FULL_TIME'],
    ['Stajyer', 'INTERN'],
    ['Normă întreagă', 'FULL_TIME'],
    ['Teljes munkaidő', 'FULL_TIME'],
    ['Πλήρης απασχόληση', 'FULL_TIME'],
    ['دوام كامل', 'FULL_TIME'],
    ['משרה חלקית', 'PART_TIME'],
    ['Penuh waktu', 'FULL_TIME'],
    ['Magang', 'INTERN'],
    ['Toàn thời gian', 'FULL_TIME'],
    ['งานประจำ', 'FULL_TIME'],
    ['पूर्णकालिक', 'FULL_TIME'],
    ['全职', 'FULL_TIME'],
    ['正式', 'FULL_TIME'],
    ['实习', 'INTERN'],
    ['兼職', 'PART_TIME'],
    ['正社員', 'FULL_TIME'],
    ['契約社員', 'CONTRACTOR'],
    ['アルバイト・パート', 'PART_TIME'],
    ['業務委託', 'CONTRACTOR'],
    ['정규직', 'FULL_TIME'],
    ['계약직', 'CONTRACTOR'],
    ['인턴', 'INTERN'],
  ])('reads %j as %s', (label, types) => {
    expect(labelOf(label)).toBe(types);
  });

  it.each([
    '40 hours per week',
    'Engineering',
    'R&D',
    'Lisbon',
    'Remote',
    'Mid-Senior level',
    'New',
    'Staff Engineer',
    'Contract Manager',
    'Contract management',
    'Internship experience',
    'Full-time students',
    'Not full-time',
    'Third-party Associate',
    '$90K/yr - $110K/yr',
    'We offer a bonus and, after two years, a full-time role to those who stay with us until then',
    '',
  ])('reads nothing from %j', (label) => {
    expect(labelOf(label)).toBeUndefined();
  });

  it('does not mind case, spaces, hyphens and underscores', () => {
    const spelled = fc.tuple(
      fc.constantFrom('full', 'FULL', 'Full'),
      fc.constantFrom(' ', '-', '_', '  ', '\u2011', '\u00a0'),
      fc.constantFrom('time', 'TIME', 'Time'),
    );
    fc.assert(
      fc.property(spelled, (parts) => {
        expect(labelOf(parts.join(''))).toBe('FULL_TIME');
      }),
    );
  });
});

describe('findEmploymentTypes', () => {
  it.each([
    ['This is a full-time position in our bakery.', 'FULL_TIME'],
    ['A permanent, full-time role for a baker.', 'FULL_TIME'],
    ['The role is part-time (60 %), fixed-term.', 'PART_TIME CONTRACTOR'],
    ['The post is fixed-term, part-time.', 'CONTRACTOR PART_TIME'],
    ['We offer a 9-month fixed-term contract.', 'CONTRACTOR'],
    ['This is a 6-month contract role.', 'CONTRACTOR'],
    ['Employment type: Full-time', 'FULL_TIME'],
    ['Employment Type:\nPart-time', 'PART_TIME'],
    ['Contract: fixed term, 12 months\nHours: 30 hours a week, part-time', 'CONTRACTOR PART_TIME'],
    ['Commitment: Full-time', 'FULL_TIME'],
    ['Oslo | Full-time | Starts in May', 'FULL_TIME'],
    ['정규직, 주 5일 출근', 'FULL_TIME'],
    ['Part-time, mostly mornings', 'PART_TIME'],
    ['Full-time, permanent', 'FULL_TIME'],
    ['Employment type: Regular\nInterns work beside you.', 'FULL_TIME'],
    ['Assistant gardener (part-time)', 'PART_TIME'],
    ['20 hours per week, part-time', 'PART_TIME'],
    ['On a freelance basis.', 'CONTRACTOR'],
    ['We are looking for a design intern for the summer.', 'INTERN'],
    ['Our 10-week summer internship starts in June.', 'INTERN'],
    ['Interns work with a mentor.', 'INTERN'],
    ['Linz · Teilzeit · ab Mai', 'PART_TIME'],
    ['Die Stelle ist in Vollzeit oder Teilzeit zu besetzen.', 'FULL_TIME PART_TIME'],
    ['2.900 EUR brutto bei Vollzeitbeschäftigung', 'FULL_TIME'],
    ['Nous cherchons une comptable en CDI.', 'FULL_TIME'],
    ['Type de contrat : CDD', 'CONTRACTOR'],
    ['Stage de 6 mois à Lyon', 'INTERN'],
    ['Job Types: Full-time, Part-time', 'FULL_TIME PART_TIME'],
    ['Contrat : CDI - Temps plein', 'FULL_TIME'],
    ['Stillingstype: Fast, heltid', 'FULL_TIME'],
    ['雇用形態：正社員（試用期間3ヶ月）', 'FULL_TIME'],
    ['Ofrecemos contrato indefinido.', 'FULL_TIME'],
    ['Contratação CLT', 'FULL_TIME'],
    ['Contratto a tempo indeterminato', 'FULL_TIME'],
    ['雇用形態：正社員', 'FULL_TIME'],
    ['工作性质：全职', 'FULL_TIME'],
    ['고용형태: 계약직', 'CONTRACTOR'],
  ])('finds the statement in %j', (text, types) => {
    expect(found(text)).toBe(types);
  });

  it.each([
    'We teach full-time students.',
    'Experience in contract management.',
    'Negotiate contracts with suppliers.',
    'Previous internship experience is welcome.',
    'Full-time employees get dental insurance.',
    'You meet them on a regular basis.',
    'Regular job duties apply.',
    'There are volunteer opportunities for all staff.',
    'Open to permanent residents.',
    'We are an equal employment opportunity employer.',
    'Two years of full-time work experience.',
    'Five years of experience in a full-time role.',
    'May lead to a full-time position.',
    'Our part-time colleagues work on weekends.',
    'Supervise interns and volunteers.',
    'A regular contact with our partners.',
    'Temporary files are deleted.',
    'Une expérience en stage ou alternance est un plus.',
    'Berufserfahrung in Vollzeit',
    'You design smart contracts.',
    '',
  ])('finds none in %j', (text) => {
    expect(found(text)).toBeUndefined();
  });

  it('quotes the words that say so', () => {
    const text = 'We bake bread.\nThis is a part-time job.';
    const quote = findEmploymentTypes(text)?.quote ?? 'missing';
    expect(text).toContain(quote);
    expect(quote).toContain('part-time');
  });

  it.each(['full-time permanent ', 'contract\n', 'this is our new ', 'a'])(
    'takes a time that grows with the length of a text alone: %j',
    (part) => {
      expect(growth((length) => findEmploymentTypes(part.repeat(length / part.length)), 200_000)).toBeLessThan(IN_STEP);
    },
  );
});
