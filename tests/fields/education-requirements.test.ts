import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEducationRequirements, readEducationLevel } from '../../src/fields/education-requirements';
import type { EducationLevel } from '../../src/posting/posting';

const value = (text: string) => findEducationRequirements(text)?.value;

describe('the lowest level that is accepted', () => {
  it.each<[string, EducationLevel]>([
    ["Bachelor's degree or above in botany", 'bachelor'],
    ['Bachelor’s degree in a related field', 'bachelor'],
    ['Bachelors degree', 'bachelor'],
    ['Bachelor degree', 'bachelor'],
    ['Bachelor of Science in Nursing', 'bachelor'],
    ['BA/BS in any field', 'bachelor'],
    ['B.S. in Chemistry', 'bachelor'],
    ['BSc in Food Science', 'bachelor'],
    ['B.Tech or M.Tech in Civil Engineering', 'bachelor'],
    ['BE/B.Tech/MCA', 'bachelor'],
    ['BS, MS or PhD in Physics', 'bachelor'],
    ['BS/MS degree in geology', 'bachelor'],
    ["Bachelor's, Master's or PhD in linguistics", 'bachelor'],
    ['A degree in marine biology is required', 'bachelor'],
    ['University degree or equivalent experience', 'bachelor'],
    ['Educated to degree level', 'bachelor'],
    ['College degree required', 'bachelor'],
    ['A four-year degree is required', 'bachelor'],
    ['Degree or equivalent', 'bachelor'],
    ['Relevant degree or equivalent experience', 'bachelor'],
    ['Undergraduate degree in a numerate subject', 'bachelor'],
    ['Currently enrolled in a Bachelor’s or Master’s program', 'bachelor'],
    ["Master's degree in hydrology", 'master'],
    ['Masters in Social Work', 'master'],
    ['MSc or PhD in astronomy', 'master'],
    ['MS or PhD in statistics', 'master'],
    ['M.S. degree in acoustics', 'master'],
    ['MBA required', 'master'],
    ['Advanced degree in economics', 'master'],
    ['Currently pursuing a PhD in robotics', 'doctorate'],
    ['Ph.D. in immunology', 'doctorate'],
    ['PhD degree', 'doctorate'],
    ['Doctorate in theology', 'doctorate'],
    ['Doctoral degree in pharmacy', 'doctorate'],
    ["Associate's degree in graphic design", 'associate'],
    ['Associate degree or above', 'associate'],
    ["Associate's or Bachelor's degree in accounting", 'associate'],
    ['High school diploma or equivalent', 'high-school'],
    ['High School Diploma/GED required', 'high-school'],
    ['GED or high school diploma', 'high-school'],
    ['PhD with 1 year, Master’s with 3 years or Bachelor’s with 5 years', 'bachelor'],
  ])('%s', (text, level) => {
    expect(value(text)).toMatchObject({ level });
    expect(value(text)?.preferred).toBeUndefined();
  });
});

describe('in other languages', () => {
  it.each<[string, EducationLevel]>([
    ['Abgeschlossenes Studium der Geologie', 'bachelor'],
    ['Abgeschlossenes Hochschulstudium im Bereich Logistik oder vergleichbar', 'bachelor'],
    ['Bachelorabschluss in Pflege', 'bachelor'],
    ['Bachelor- oder Masterabschluss', 'bachelor'],
    ['Masterabschluss in Biochemie', 'master'],
    ['Promotion in Chemie', 'doctorate'],
    ['Abitur', 'high-school'],
    ['Diplôme Bac+5 en finance', 'master'],
    ['Bac +3 minimum', 'bachelor'],
    ['Bac+2/3 en comptabilité', 'associate'],
    ['Doctorat en biologie', 'doctorate'],
    ['Licenciatura en Derecho', 'bachelor'],
    ['Grado universitario en Química', 'bachelor'],
    ['Máster en datos', 'master'],
    ['Ensino superior completo', 'bachelor'],
    ['Ensino médio completo', 'high-school'],
    ['Mestrado em estatística', 'master'],
    ['Laurea magistrale in fisica', 'master'],
    ['Laurea in economia', 'bachelor'],
    ['HBO-opleiding bouwkunde', 'bachelor'],
    ['Kandidatexamen i ekonomi', 'bachelor'],
    ['本科及以上学历，会计专业', 'bachelor'],
    ['统招本科', 'bachelor'],
    ['硕士及以上学历', 'master'],
    ['博士学历', 'doctorate'],
    ['大专以上学历', 'associate'],
    ['高中及以上学历', 'high-school'],
    ['大卒以上', 'bachelor'],
    ['修士号または博士号', 'master'],
    ['高卒以上', 'high-school'],
    ['대졸 이상', 'bachelor'],
    ['초대졸 이상', 'associate'],
    ['석사 이상', 'master'],
    ['고졸 이상', 'high-school'],
  ])('%s', (text, level) => {
    expect(value(text)).toMatchObject({ level });
  });
});

describe('what is preferred', () => {
  it.each<[string, EducationLevel | undefined, EducationLevel | undefined]>([
    ["Bachelor's required, Master's preferred", 'bachelor', 'master'],
    ["Bachelor's degree in history; a PhD is a plus", 'bachelor', 'doctorate'],
    ["A degree, ideally a Master's", 'bachelor', 'master'],
    ["Master's degree is required; PhD preferred", 'master', 'doctorate'],
    ["Bachelor's degree in Finance, Economics or a related field preferred", undefined, 'bachelor'],
    ["Bachelor's degree required; Master's or PhD preferred", 'bachelor', 'master'],
    ["Minimum qualifications\nBachelor's degree in law\nPreferred qualifications\nPhD in law", 'bachelor', 'doctorate'],
    ["High school diploma required. Bachelor's degree strongly preferred.", 'high-school', 'bachelor'],
    ["Bachelor's degree preferred but not required", undefined, 'bachelor'],
    ['本科及以上学历，硕士优先', 'bachelor', 'master'],
    ['Abgeschlossenes Bachelorstudium, idealerweise ein Masterabschluss', 'bachelor', 'master'],
    ["Master's degree in design\nNice to have:\nBachelor's degree in art", 'master', undefined],
  ])('%s', (text, level, preferred) => {
    expect(value(text)?.level).toBe(level);
    expect(value(text)?.preferred).toBe(preferred);
  });

  it('takes the preferred part apart from the rest', () => {
    expect(findEducationRequirements('BS in Geology', 'PhD in Geology')?.value).toEqual({
      level: 'bachelor',
      text: 'BS in Geology',
      preferred: 'doctorate',
    });
  });
});

describe('no level', () => {
  it.each([
    'No degree required',
    'A degree is not required for this role.',
    'No formal qualifications or degree are needed.',
    'We do not require a university degree.',
    'You do not need a degree to apply',
    'Regardless of degree or background',
    'Certified Scrum Master',
    'Scrum Master’s toolbox',
    'Own our master data',
    'Master the craft of pickling',
    'Postmaster for a rural office',
    'Webmaster wanted',
    'Master’s of ceremonies at our events',
    'Plan bachelor parties',
    'A high degree of autonomy',
    'Some degree of flexibility',
    'The degree to which we trust you',
    '360-degree feedback',
    'Rotate the part by 90 degrees',
    'Our courses reach high school students in 20 cities.',
    'You will supervise PhD students',
    'Tuition reimbursement for a Master’s degree',
    'A team of PhDs and engineers',
    'Sales Associate',
    'MS Office, MS Excel and MS Teams',
    'Boston, MA',
    'Jackson, MS',
    'Work as a BA in a bank',
    'Berufsausbildung oder Studium',
    'Abgeschlossene Ausbildung als Tischler',
    'Professional certificate in first aid',
    '学历不限',
    '学歴不問',
    '학력무관',
    'Be sure to bring your best',
    '',
  ])('%s', (text) => {
    expect(findEducationRequirements(text)).toBeUndefined();
  });
});

it('shows the phrase and quotes the sentence', () => {
  const text = "Who you are\nBachelor's degree in nursing, with a good hand. Likes tea.";
  expect(findEducationRequirements(text)).toEqual({
    value: { level: 'bachelor', text: "Bachelor's degree in nursing" },
    quote: "Bachelor's degree in nursing, with a good hand.",
  });
});

it('quotes what stands in the text, whatever the text', () => {
  const piece = fc.constantFrom(
    "Bachelor's degree",
    ' in art',
    ', or ',
    'MS',
    '/',
    '\n',
    ' preferred',
    '本科',
    ' PhD ',
    ' a degree',
    '. ',
    '(',
    ')',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      ),
      (text) => {
        const reading = findEducationRequirements(text);
        if (reading === undefined) return;
        expect(text).toContain(reading.quote);
        expect(reading.quote).toContain(reading.value.text);
        expect(reading.value.level ?? reading.value.preferred).toBeDefined();
      },
    ),
  );
});

it.each(['degree ', "Bachelor's ", 'BS, ', 'master ', 'a ', 'MS or '])('takes time in step with the length: %s', (piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length));
  const start = performance.now();
  findEducationRequirements(text);
  expect(performance.now() - start).toBeLessThan(4000);
});

describe('readEducationLevel', () => {
  it.each<[string, EducationLevel | undefined]>([
    ['high school', 'high-school'],
    ['associate degree', 'associate'],
    ['bachelor degree', 'bachelor'],
    ['postgraduate degree', 'master'],
    ['BachelorDegree', 'bachelor'],
    ['bachelors_degree', 'bachelor'],
    ['Doctorate', 'doctorate'],
    ["Master's degree in Engineering", 'master'],
    ['professional certificate', undefined],
    ['no requirements', undefined],
    ['', undefined],
  ])('%s', (category, level) => {
    expect(readEducationLevel(category)).toBe(level);
  });
});
