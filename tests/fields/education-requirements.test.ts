import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEducationRequirements, readEducationLevel } from '../../src/fields/education-requirements';
import type { EducationLevel } from '../../src/posting/posting';
import { growth, IN_STEP } from '../processor-time';
import { textOf } from './text-of';

const value = (text: string) => findEducationRequirements(text)?.value;

describe('words that are a degree only elsewhere', () => {
  it.each([
    'Plan sales promotion in supermarkets',
    'Drive at up to 40 mph',
    'Buy advertising on MSN and Bing',
    'Partner with HBO on new series',
    'S1 personnel clerk',
    'Coordinate our graduate programme',
    'Our founders met during their PhD',
    "We support you in getting your bachelor's degree",
    'Unterstützen dich beim Bachelor',
  ])('%s', (text) => {
    expect(value(text)).toBeUndefined();
  });

  it.each<[string, EducationLevel]>([
    ['Abgeschlossenes Studium und Promotion in Chemie', 'bachelor'],
    ['Promotion in Chemie oder Physik', 'doctorate'],
    ['MPH or MPP required', 'master'],
    ['MSN required, nursing experience', 'master'],
    ['Minimaal HBO', 'bachelor'],
    ['Minimal S1 semua jurusan', 'bachelor'],
    ['Enrolled in a graduate program in statistics', 'master'],
    ['Our employees must have a PhD in physics', 'doctorate'],
  ])('%s', (text, level) => {
    expect(value(text)?.level).toBe(level);
  });
});

describe('a wish in full-width brackets', () => {
  it.each<[string, EducationLevel]>([
    ['本科以上学历（985/211优先）', 'bachelor'],
    ['大卒以上（情報系歓迎）', 'bachelor'],
    ['学士以上（理系優遇）', 'bachelor'],
  ])('is of what stands in them: %s', (text, level) => {
    expect(value(text)).toMatchObject({ level });
    expect(value(text)).not.toHaveProperty('preferred');
  });
});

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
    ['Wykształcenie wyższe', 'bachelor'],
    ['Wykształcenie średnie', 'high-school'],
    ['Vysokoškolské vzdělání', 'bachelor'],
    ['Üniversitelerin ilgili bölümlerinden mezun', 'bachelor'],
    ['Yüksek lisans derecesi', 'master'],
    ['Высшее образование', 'bachelor'],
    ['Среднее специальное образование', 'high-school'],
    ['Вища освіта', 'bachelor'],
    ['بكالوريوس في الهندسة', 'bachelor'],
    ['درجة الماجستير', 'master'],
    ['תואר ראשון בהנדסה', 'bachelor'],
    ['स्नातक डिग्री', 'bachelor'],
    ['Tốt nghiệp đại học', 'bachelor'],
    ['ปริญญาตรี', 'bachelor'],
    ['Πτυχίο ΑΕΙ', 'bachelor'],
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

describe('phrases as postings write them: the lowest, the preferred', () => {
  it.each<[string, EducationLevel | undefined, EducationLevel | undefined]>([
    ['Bachelor’s or Master’s in CS, EE or related field', 'bachelor', undefined],
    ["Master's or Ph.D. in Computer Science or related fields", 'master', undefined],
    ['Must be pursuing an Undergraduate or Graduate degree in Finance', 'bachelor', undefined],
    ['Currently pursuing an Undergraduate/Master in Software Development, Computer Science', 'bachelor', undefined],
    ['Final year or recent graduate with a background in Software Development', undefined, undefined],
    ['Completed or currently completing a Bachelor Degree in Design', 'bachelor', undefined],
    ['BS/BA degree or equivalent', 'bachelor', undefined],
    ['BA/BS in marketing, MBA preferred', 'bachelor', 'master'],
    ['B.A. or B.S. required', 'bachelor', undefined],
    ['Bachelors in Computer Science', 'bachelor', undefined],
    ["Bachelor's in a quantitative field", 'bachelor', undefined],
    ['Bachelor of Engineering / B.E.', 'bachelor', undefined],
    ['Degree in Accounting, Finance or equivalent', 'bachelor', undefined],
    ['Degree-qualified in engineering', 'bachelor', undefined],
    ['You hold a degree in law.', 'bachelor', undefined],
    ['A good degree (2:1 or above)', 'bachelor', undefined],
    ['You have a degree, or equivalent experience', 'bachelor', undefined],
    ['STEM degree', 'bachelor', undefined],
    ['Technical degree preferred', undefined, 'bachelor'],
    ['Graduate degree preferred', undefined, 'master'],
    ['Advanced degree a plus', undefined, 'master'],
    ["Bachelor's degree; advanced degree preferred", 'bachelor', 'master'],
    ["Bachelor's degree required (Master's preferred)", 'bachelor', 'master'],
    ["Bachelor's degree (required), Master's degree (preferred)", 'bachelor', 'master'],
    ["Bachelor's (Preferred)", undefined, 'bachelor'],
    ['High school or equivalent (Required)', 'high-school', undefined],
    ["Education: Bachelor's", 'bachelor', undefined],
    ['Education: High School', 'high-school', undefined],
    ['Minimum education: Associate Degree', 'associate', undefined],
    ["Education level: Master's Degree", 'master', undefined],
    ['Education: PhD', 'doctorate', undefined],
    ['Education Required: Bachelors', 'bachelor', undefined],
    ['MS/PhD in ML or 3+ years of experience', 'master', undefined],
    ['PhD or MS', 'master', undefined],
    ['PhD, or MS with 2 years', 'master', undefined],
    ['Ph.D or equivalent in mathematics', 'doctorate', undefined],
    ['PhDs welcome', undefined, undefined],
    ['PhD students graduating in 2027', 'doctorate', undefined],
    ['JD from an accredited law school', 'doctorate', undefined],
    ['Juris Doctor required', 'doctorate', undefined],
    ['MD or DO required', undefined, undefined],
    ['RN with BSN', 'bachelor', undefined],
    ['MBA or CPA a plus', undefined, 'master'],
    ['Vocational training or degree', undefined, undefined],
    ['Apprenticeship or degree in engineering', undefined, undefined],
    ['HND or degree in construction', 'associate', undefined],
    ['HNC/HND', 'associate', undefined],
    ['A-levels or equivalent', 'high-school', undefined],
    ['Leaving Cert', 'high-school', undefined],
    ['Some college coursework', undefined, undefined],
    ['Temperatures of up to 40 degrees', undefined, undefined],
    ['You have a high degree of initiative.', undefined, undefined],
    ['To a large degree', undefined, undefined],
    ['A 180 degree turn', undefined, undefined],
    ['Degree programs for employees', undefined, undefined],
    ['We partner with high schools', undefined, undefined],
    ['Teach high school students maths', undefined, undefined],
    ['Masterful storyteller', undefined, undefined],
    ['Master of ceremonies', undefined, undefined],
    ['Master plumber', undefined, undefined],
    ['Master Electrician license', undefined, undefined],
    ['Chess grandmaster', undefined, undefined],
    ['Ability to master new tools', undefined, undefined],
    ['Mastery of Excel', undefined, undefined],
    ["Master's Tournament tickets", undefined, undefined],
    ['MS SQL Server and MS Azure', undefined, undefined],
    ['MS in the lab (mass spectrometry)', undefined, undefined],
    ['AS400 and AS/2', undefined, undefined],
    ['AA meetings', undefined, undefined],
    ['BA with Agile experience', undefined, undefined],
    ['BA/QA experience', undefined, undefined],
    ['BS detector', undefined, undefined],
    ['Abgeschlossenes Studium (Informatik o. ä.)', 'bachelor', undefined],
    ['Erfolgreich abgeschlossenes Studium der Betriebswirtschaft', 'bachelor', undefined],
    ['Abgeschlossenes wirtschaftswissenschaftliches Studium', 'bachelor', undefined],
    ['Studium der Informatik oder vergleichbare Qualifikation', 'bachelor', undefined],
    ['Du hast ein Studium im Bereich Design abgeschlossen', 'bachelor', undefined],
    ['Abgeschlossene Berufsausbildung oder ein Studium', undefined, undefined],
    ['Abgeschlossene kaufmännische Ausbildung oder Studium der BWL', undefined, undefined],
    ['Abgeschlossene Ausbildung', undefined, undefined],
    ['Master oder Diplom in Physik', undefined, undefined],
    ['Bachelor oder Master in Physik', 'bachelor', undefined],
    ['Du studierst Informatik', undefined, undefined],
    ['Eingeschriebener Student (m/w/d)', undefined, undefined],
    ['Hochschulabschluss', 'bachelor', undefined],
    ["Diplôme de niveau Bac+5 (école d'ingénieur ou université)", 'master', undefined],
    ["Titulaire d'un Bac +2/+3", 'associate', undefined],
    ['De formation Bac+3 à Bac+5', 'bachelor', undefined],
    ["Diplômé d'une école de commerce", 'master', undefined],
    ['Niveau Bac', 'high-school', undefined],
    ['Le bac à sable', undefined, undefined],
    ['Título universitario en Marketing', 'bachelor', undefined],
    ['Ingeniería Informática o similar', undefined, undefined],
    ['Estudiante de último año de grado', undefined, undefined],
    ['Grado en ADE o similar', 'bachelor', undefined],
    ['Licenciatura concluída ou em curso', 'bachelor', undefined],
    ['Graduação completa em Engenharia', 'bachelor', undefined],
    ['Ensino superior em andamento', 'bachelor', undefined],
    ['Pós-graduação será um diferencial', undefined, undefined],
    ['Laurea triennale o magistrale', 'bachelor', undefined],
    ['Diploma di maturità', 'high-school', undefined],
    ['HBO werk- en denkniveau', 'bachelor', undefined],
    ['MBO-4 diploma', undefined, undefined],
    ['WO-master', 'master', undefined],
    ['Civilingenjör eller motsvarande', 'master', undefined],
    ['学历：本科', 'bachelor', undefined],
    ['全日制大学本科及以上学历，计算机相关专业', 'bachelor', undefined],
    ['计算机相关专业硕士研究生', 'master', undefined],
    ['本科/硕士/博士在读', 'bachelor', undefined],
    ['大专及以上', 'associate', undefined],
    ['博士优先', undefined, 'doctorate'],
    ['本科以上，硕士、博士优先', 'bachelor', 'master'],
    ['情報系の修士課程修了', 'master', undefined],
    ['大学院修了', 'master', undefined],
    ['大学卒業以上', 'bachelor', undefined],
    ['四年制大学卒', 'bachelor', undefined],
    ['専門卒以上', 'associate', undefined],
    ['고등학교 졸업 이상', 'high-school', undefined],
    ['대학교 졸업(4년)', 'bachelor', undefined],
    ['학사 이상, 석사 우대', 'bachelor', 'master'],
    ['컴퓨터공학 전공 학사 학위', 'bachelor', undefined],
  ])('%s', (text, level, preferred) => {
    expect([value(text)?.level, value(text)?.preferred]).toEqual([level, preferred]);
  });
});

describe('more phrases: the lowest, the preferred', () => {
  it.each<[string, EducationLevel | undefined, EducationLevel | undefined]>([
    ['Bachelor’s degree in Engineering, Business or similar; Master’s a plus', 'bachelor', 'master'],
    ['BS in Computer Science or equivalent practical experience', 'bachelor', undefined],
    ['B.S./M.S. in EE', 'bachelor', undefined],
    ['MS in CS (PhD preferred)', 'master', 'doctorate'],
    ['Bachelor’s degree or equivalent; MBA is a strong plus', 'bachelor', 'master'],
    ['University graduate in economics', 'bachelor', undefined],
    ['Recent college graduates welcome', 'bachelor', undefined],
    ['Completion of a Bachelor’s degree by June', 'bachelor', undefined],
    ['4 year degree', 'bachelor', undefined],
    ['4-year college degree preferred', undefined, 'bachelor'],
    ['Two-year degree in electronics', 'associate', undefined],
    ['Trade school certificate', undefined, undefined],
    ['High school graduate', 'high-school', undefined],
    ['Must have a high school diploma, GED or equivalent', 'high-school', undefined],
    ['High School Diploma required, Bachelor’s preferred', 'high-school', 'bachelor'],
    ['Doctor of Philosophy in Biology', 'doctorate', undefined],
    ['Postdoc experience with a PhD in genetics', 'doctorate', undefined],
    ['Postgraduate qualification in psychology', 'master', undefined],
    ['Post-graduate degree', 'master', undefined],
    ['Hold a relevant Bachelors degree (or be in your final year)', 'bachelor', undefined],
    ['Working towards a degree in computing', 'bachelor', undefined],
    ['We hire people with and without degrees', undefined, undefined],
    ['A degree isn’t necessary, curiosity is', undefined, undefined],
    ['Degree not essential', undefined, undefined],
    ['Bachelor’s degree not required but nice to have', undefined, 'bachelor'],
    ['Whether you have a PhD or no degree at all', undefined, undefined],
    ['Our scientists hold PhDs from top universities', undefined, undefined],
    ['Founded by two Stanford PhDs', undefined, undefined],
    ['You will work closely with PhD researchers', undefined, undefined],
    ['You will mentor PhD interns', undefined, undefined],
    ['We fund your Master’s degree', undefined, undefined],
    ['Learning budget and support for your MBA', undefined, undefined],
    ["Benefits\nFunded master's degree", undefined, undefined],
    ['Handle customer data to a high degree of accuracy', undefined, undefined],
    ['360 degree reviews', undefined, undefined],
    ['Outdoor work in 100 degree heat', undefined, undefined],
    ['Tutor high school and college students', undefined, undefined],
    ["Admissions officer for our master's programme", undefined, undefined],
    ["Market our bachelor's and master's programmes", undefined, undefined],
    ['Lead the Web Masters guild', undefined, undefined],
    ['Product Owner or Scrum Master certification', undefined, undefined],
    ['Master Data Management experience', undefined, undefined],
    ['Mastercard', undefined, undefined],
    ["Master's or higher in statistics", 'master', undefined],
    ['Minimum: Bachelor. Preferred: Master.', 'bachelor', 'master'],
    ['Bachelor in Informatica', 'bachelor', undefined],
    ['Bachelor/Master Informatik', 'bachelor', undefined],
    ['Studium im Bereich Maschinenbau', 'bachelor', undefined],
    ['Kein Studium erforderlich', undefined, undefined],
    ['Studium von Vorteil', undefined, undefined],
    ['Masterstudium von Vorteil', undefined, 'master'],
    ['Diplôme Bac+2 minimum', 'associate', undefined],
    ['Master 2 en droit', 'master', undefined],
    ['Sin titulación requerida', undefined, undefined],
    ['Estudios universitarios deseables', undefined, 'bachelor'],
    ['统招本科及以上，硕士优先', 'bachelor', 'master'],
    ['学历要求：大专', 'associate', undefined],
    ['本科生实习', 'bachelor', undefined],
    ['大学院生歓迎', undefined, undefined],
    ['理系大学卒以上', 'bachelor', undefined],
    ['学歴：高卒以上', 'high-school', undefined],
    ['석사 이상 우대', undefined, 'master'],
  ])('%s', (text, level, preferred) => {
    expect([value(text)?.level, value(text)?.preferred]).toEqual([level, preferred]);
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
  const text = textOf("Bachelor's degree", ' in art', ', or ', 'MS', '/', '\n', ' preferred', '本科', ' PhD ', ' a degree', '. ', '(', ')');
  fc.assert(
    fc.property(text, (text) => {
      const reading = findEducationRequirements(text);
      if (reading === undefined) return;
      expect(text).toContain(reading.quote);
      expect(reading.quote).toContain(reading.value.text);
      expect(reading.value.level ?? reading.value.preferred).toBeDefined();
    }),
  );
});

it.each(['degree ', "Bachelor's ", 'BS, ', 'master ', 'a ', 'MS or '])('takes time in step with the length: %s', (piece) => {
  expect(growth((length) => findEducationRequirements(piece.repeat(length / piece.length)), 50_000)).toBeLessThan(IN_STEP);
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
