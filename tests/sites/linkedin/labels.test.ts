import { describe, expect, it } from 'vitest';
import {
  criterionOf,
  isSeniority,
  saysClosed,
  saysCompanySite,
  saysEasyApply,
  saysEstimate,
  saysNoLevel,
} from '../../../src/sites/linkedin/labels';

describe('saysClosed', () => {
  it.each([
    'No longer accepting applications',
    'Nimmt keine Bewerbungen mehr an',
    'N’accepte plus de candidatures',
    'Ya no se aceptan solicitudes',
    'Não aceita mais candidaturas',
    'Non accetta più candidature',
    'Sollicitaties worden niet meer geaccepteerd',
    'Tar inte längre emot ansökningar',
    'Artık başvuru kabul edilmiyor',
    'Больше не принимает заявки',
    '応募受付は終了しました',
    '더 이상 지원을 받지 않음',
    '不再接受申请',
    '已停止接受應徵',
    'Không còn nhận đơn ứng tuyển',
  ])('%s', (notice) => {
    expect(saysClosed(notice)).toBe(true);
  });

  it.each([
    'Actively reviewing applicants',
    'Over 100 applicants',
    'Be an early applicant',
    'Aktiv auf Personalsuche',
    '応募者 25 名',
    'Once we are no longer accepting applications for the autumn course, we will write to everyone who has asked for a place in it.',
  ])('not: %s', (notice) => {
    expect(saysClosed(notice)).toBe(false);
  });
});

describe('the Apply button', () => {
  it.each([
    'Easy Apply to Rope Maker at Hemp Works',
    'Einfach bewerben',
    'Candidature simplifiée',
    'Solicitud sencilla',
    'Candidatura simplificada',
    '簡単応募',
    '快速申请',
  ])('%s opens the own form', (label) => {
    expect([saysEasyApply(label), saysCompanySite(label)]).toEqual([true, false]);
  });

  it.each([
    'Apply to Rope Maker on company website',
    'Auf Unternehmenswebsite bewerben',
    'Postuler sur le site web de l’entreprise',
    'Candidatar-se no site da empresa',
    '公司网站申请',
  ])('%s leads out', (label) => {
    expect([saysEasyApply(label), saysCompanySite(label)]).toEqual([false, true]);
  });

  it.each(['Apply', 'Save', 'Bewerben', 'Easily build rapport with applicants'])('%s says neither', (label) => {
    expect([saysEasyApply(label), saysCompanySite(label)]).toEqual([false, false]);
  });
});

describe('pay', () => {
  it.each(['$90K/yr - $110K/yr (estimated)', 'Geschätzt: 60.000 € – 70.000 €', 'Estimé à partir des membres'])(
    '%s is an estimate',
    (words) => {
      expect(saysEstimate(words)).toBe(true);
    },
  );

  it.each([
    '$90K/yr - $110K/yr',
    '$200,000/yr - $300,000/yr (from job description)',
    'This range is provided by Estima, whose estimates may change',
  ])('%s is the employer’s', (words) => {
    expect(saysEstimate(words)).toBe(false);
  });
});

describe('seniority', () => {
  it.each(['Mid-Senior level', 'entry level', 'Director'])('%s is a level', (text) => {
    expect(isSeniority(text)).toBe(true);
  });
  it.each(['Full-time', 'Senior Beekeeper', ''])('%s is none', (text) => {
    expect(isSeniority(text)).toBe(false);
  });
  it.each(['Not Applicable', 'Nicht zutreffend', '不适用'])('%s stands for no level', (text) => {
    expect(saysNoLevel(text)).toBe(true);
  });
});

it.each([
  ['Seniority level', 'seniority'],
  ['Employment type', 'employmentTypes'],
  ['Job function', 'jobFunctions'],
  ['Industries', 'industries'],
  ['Karrierestufe', 'seniority'],
  ['Beschäftigungsverhältnis', 'employmentTypes'],
  ['Tätigkeitsbereich', 'jobFunctions'],
  ['Branchen', 'industries'],
  ['Niveau hiérarchique', 'seniority'],
  ['Type d’emploi', 'employmentTypes'],
  ['Fonction', 'jobFunctions'],
  ['Secteurs', 'industries'],
  ['雇用形態', 'employmentTypes'],
  ['Anything else', undefined],
])('the label %s means %s', (label, criterion) => {
  expect(criterionOf(label)).toBe(criterion);
});
