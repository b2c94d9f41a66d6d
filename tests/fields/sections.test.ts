import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSections } from '../../src/fields/sections';
import type { Line } from '../../src/posting/draft';
import type { SectionKind } from '../../src/posting/posting';
import { timed } from '../processor-time';

/** `# ` a heading in the markup, `- ` a bullet, the rest paragraphs. */
function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): Line => {
      if (line.startsWith('# ')) return { kind: 'heading', text: line.slice(2) };
      return line.startsWith('- ') ? { kind: 'item', text: line.slice(2) } : { kind: 'paragraph', text: line };
    });
}

const outline = (text: string) => cutSections(linesOf(text)).map(({ kind, heading }) => [kind, heading]);

describe('a heading in a further language', () => {
  const headings: [string, SectionKind][] = [
    ['Chi siamo', 'company'],
    ['Di cosa ti occuperai', 'responsibilities'],
    ['Requisiti', 'qualifications'],
    ['Costituisce titolo preferenziale', 'preferred-qualifications'],
    ['Cosa offriamo', 'benefits'],
    ['Wie zijn wij?', 'company'],
    ['Wat ga je doen?', 'responsibilities'],
    ['Wat vragen wij?', 'qualifications'],
    ['Wat bieden wij?', 'benefits'],
    ['O nas', 'company'],
    ['Zakres obowiązków:', 'responsibilities'],
    ['Mile widziane', 'preferred-qualifications'],
    ['Oferujemy', 'benefits'],
    ['Om oss', 'company'],
    ['Dina arbetsuppgifter', 'responsibilities'],
    ['Dine kvalifikationer', 'qualifications'],
    ['Vi tilbyr', 'benefits'],
    ['Edellytämme', 'qualifications'],
    ['Náplň práce', 'responsibilities'],
    ['İş tanımı', 'responsibilities'],
    ['Aranan nitelikler', 'qualifications'],
    ['Yan haklar', 'benefits'],
    ['Обязанности', 'responsibilities'],
    ['Будет плюсом', 'preferred-qualifications'],
    ['Що ми пропонуємо', 'benefits'],
    ['Responsabilități', 'responsibilities'],
    ['Elvárások', 'qualifications'],
    ['Αρμοδιότητες', 'responsibilities'],
    ['المهام والمسؤوليات', 'responsibilities'],
    ['المؤهلات المطلوبة', 'qualifications'],
    ['דרישות התפקיד', 'qualifications'],
    ['हमारे बारे में', 'company'],
    ['ज़िम्मेदारियाँ', 'responsibilities'],
    ['Kualifikasi', 'qualifications'],
    ['Quyền lợi', 'benefits'],
    ['สวัสดิการ', 'benefits'],
  ];
  it.each(headings)('"%s" announces %s', (heading, kind) => {
    expect(outline(`Sette barche e un molo.\n# ${heading}\n- La prima\n- La seconda`).at(-1)?.[0]).toBe(kind);
  });
});

describe('a heading in plain text', () => {
  const headings: [string, SectionKind][] = [
    ['About the Team', 'team'],
    ['Who you will work with', 'team'],
    ['Responsibilities:', 'responsibilities'],
    ["Responsibilities - What You'II Do", 'responsibilities'],
    ['WHAT YOU’LL DO', 'responsibilities'],
    ['Key Duties & Responsibilities', 'responsibilities'],
    ["In this role, you'll", 'responsibilities'],
    ['A day in the life', 'responsibilities'],
    ['Qualifications', 'qualifications'],
    ['What we’re looking for', 'qualifications'],
    ['Who you are', 'qualifications'],
    ['You have', 'qualifications'],
    ['The Successful Applicant', 'qualifications'],
    ['Knowledge, Skills and Abilities', 'qualifications'],
    ['Educational requirements', 'qualifications'],
    ['Minimum Qualifications:', 'minimum-qualifications'],
    ['Basic Requirements', 'minimum-qualifications'],
    ['Must-haves', 'minimum-qualifications'],
    ['Essential', 'minimum-qualifications'],
    ['Preferred Qualifications (for senior levels)', 'preferred-qualifications'],
    ['Nice to Haves', 'preferred-qualifications'],
    ['Bonus points if you have', 'preferred-qualifications'],
    ['Desirable', 'preferred-qualifications'],
    ['Strong candidates may also have', 'preferred-qualifications'],
    ["It's a plus if you have", 'preferred-qualifications'],
    ['It would be great if you also have', 'preferred-qualifications'],
    ['Ideally, you already know', 'preferred-qualifications'],
    ['Idealerweise hast du', 'preferred-qualifications'],
    ['Idealerweise bringen Sie mit', 'preferred-qualifications'],
    ['Schön wäre es, wenn du auch Erfahrung mitbringst', 'preferred-qualifications'],
    ['Idéalement, vous avez', 'preferred-qualifications'],
    ['Idealmente cuentas con', 'preferred-qualifications'],
    ['【For Pay Transparency】Compensation Description (annually)', 'compensation'],
    ['Salary Range', 'compensation'],
    ['Perks and Benefits', 'benefits'],
    ['What we offer', 'benefits'],
    ["What's in it for you?", 'benefits'],
    ['Equal Opportunity & Accommodations', 'legal'],
    ['Diversity & Inclusion', 'legal'],
    ['Applicant Privacy Notice', 'legal'],
    ['Who We Are', 'company'],
    ['About Fernwood Labs', 'company'],
    ['Our values', 'company'],
    ['How to apply', 'other'],
    ['Tech stack', 'other'],
    ['Location & Working Hours', 'other'],
    ['Deine Aufgaben', 'responsibilities'],
    ['Das erwartet dich bei uns', 'responsibilities'],
    ['Ihr Profil', 'qualifications'],
    ['Das bringst du mit', 'qualifications'],
    ['Wir bieten', 'benefits'],
    ['Was wir dir bieten', 'benefits'],
    ['Über uns', 'company'],
    ['Von Vorteil', 'preferred-qualifications'],
    ['Vos missions', 'responsibilities'],
    ['Votre profil', 'qualifications'],
    ['Profil recherché', 'qualifications'],
    ['Qui sommes-nous ?', 'company'],
    ['Ce que nous offrons', 'benefits'],
    ['Rémunération', 'compensation'],
    ['Requisitos', 'qualifications'],
    ['Requisitos mínimos', 'minimum-qualifications'],
    ['Funciones principales', 'responsibilities'],
    ['¿Qué ofrecemos?', 'benefits'],
    ['Quiénes somos', 'company'],
    ['Se valorará', 'preferred-qualifications'],
    ['Responsabilidades e atribuições', 'responsibilities'],
    ['Requisitos e qualificações', 'qualifications'],
    ['Benefícios', 'benefits'],
    ['Diferenciais', 'preferred-qualifications'],
    ['Sobre a empresa', 'company'],
    ['岗位职责：', 'responsibilities'],
    ['职位描述', 'responsibilities'],
    ['任职要求', 'qualifications'],
    ['一、任职资格', 'qualifications'],
    ['加分项', 'preferred-qualifications'],
    ['团队介绍', 'team'],
    ['福利待遇', 'benefits'],
    ['■仕事内容', 'responsibilities'],
    ['【必須条件】', 'minimum-qualifications'],
    ['＜歓迎スキル＞', 'preferred-qualifications'],
    ['応募資格', 'qualifications'],
    ['給与', 'compensation'],
    ['福利厚生', 'benefits'],
    ['勤務地', 'other'],
    ['주요업무', 'responsibilities'],
    ['자격요건', 'qualifications'],
    ['우대사항', 'preferred-qualifications'],
    ['복지 및 혜택', 'benefits'],
  ];
  it.each(headings)('%s is %s', (heading, kind) => {
    const [first, second] = cutSections(
      linesOf(`Mill hands wanted for the night.\n${heading}\n- Keep the lamps lit through the whole shift`),
    );
    expect(first).toEqual({ kind: 'intro', text: 'Mill hands wanted for the night.' });
    expect(second).toEqual({
      kind,
      heading: heading.replace(/[:：]$/, ''),
      text: 'Keep the lamps lit through the whole shift',
      items: ['Keep the lamps lit through the whole shift'],
    });
  });

  it.each([
    'Requirements: a steady hand and three seasons at a lathe',
    'You will need to be about before sunrise.',
    'we value the quiet hours',
    'You should ideally have:',
    'Benefits of the new bridge were felt across the county within a single year, people say.',
    'Senior Bookbinder',
    'Write the privacy notices of the mill and keep them current',
    'Drive compliance with the harbour rules',
    'As a miller you will grind oats and rye',
  ])('%s is none', (text) => {
    expect(cutSections(linesOf(`Mill hands wanted.\n${text}\n- Keep the lamps lit`))).toHaveLength(1);
  });
});

it('an entry of a list without marks is no heading', () => {
  expect(outline('Requirements\nTwo winters at a mill\nStrong Communication Skills\nHarbour Safety Compliance\nA steady hand')).toEqual([
    ['qualifications', 'Requirements'],
  ]);
});

describe('a line that the markup calls a heading', () => {
  it('opens a section even where its words say nothing', () => {
    expect(outline('Come and see.\n# Requirements\n- Patience\n# The tide tables\nWe print them every spring.')).toEqual([
      ['intro', undefined],
      ['qualifications', 'Requirements'],
      ['other', 'The tide tables'],
    ]);
  });

  it('takes its kind from its last words', () => {
    expect(outline('# Kiln-room responsibilities\n- Fire the kiln\n# Glaze and pigment experience\n- Two years')).toEqual([
      ['responsibilities', 'Kiln-room responsibilities'],
      ['qualifications', 'Glaze and pigment experience'],
    ]);
  });

  it.each(['Contact: Robin Sample', 'We start every shift with tea.'])('%s in bold stays text', (bold) => {
    expect(outline(`# Requirements\n- Patience\n# ${bold}\nAsk at the gate.`)).toEqual([['qualifications', 'Requirements']]);
  });

  it('is text where nothing stands below it', () => {
    expect(cutSections(linesOf('# Requirements\n- Patience\n# Blue Heron 7'))).toEqual([
      { kind: 'qualifications', heading: 'Requirements', text: 'Patience\nBlue Heron 7', items: ['Patience'] },
    ]);
  });

  it('is kept as a section without text where another heading follows', () => {
    expect(outline('Qualifications\nMinimum Qualifications\n- Patience')).toEqual([
      ['qualifications', 'Qualifications'],
      ['minimum-qualifications', 'Minimum Qualifications'],
    ]);
  });
});

describe('the kind follows the text', () => {
  it('an outer Responsibilities over the praise of the employer is company, over a team is team', () => {
    expect(
      outline(`Responsibilities
        Northlight is the leading maker of lighthouse lenses. Our mission is to bring every ship home.
        Why Join Us
        We grind glass by hand, and we grow by doing so.
        The Lens Coatings team develops thin films for the whole fleet and works with three foundries.
        Responsibilities
        - Coat lenses`),
    ).toEqual([
      ['company', 'Responsibilities'],
      ['company', 'Why Join Us'],
      ['team', undefined],
      ['responsibilities', 'Responsibilities'],
    ]);
    expect(
      outline('Responsibilities\nWe are a group of glass chemists who care for coatings of every sort.\nWhat you will do:\n- Coat lenses'),
    ).toEqual([
      ['team', 'Responsibilities'],
      ['responsibilities', 'What you will do'],
    ]);
  });

  it('the list under such a heading is what the heading promised', () => {
    expect(outline('岗位职责\n团队介绍：海图团队致力于为全球的航海者提供准确、及时、可靠的电子海图服务。\n- 负责海图更新')).toEqual([
      ['team', '岗位职责'],
      ['responsibilities', undefined],
    ]);
  });

  it('Why join us that lists what one gets is benefits', () => {
    expect(outline('# Why join us?\n- Private health insurance\n- 28 days of annual leave')).toEqual([['benefits', 'Why join us?']]);
  });

  it('a job description over a list is responsibilities', () => {
    expect(outline('# Job Description\n- Fire the kiln\n- Log the heat')).toEqual([['responsibilities', 'Job Description']]);
  });

  it('a notice for the applicants of a state is legal, or the pay that it states', () => {
    expect(
      outline('For Colorado Applicants:\nThe pay range for this position is $61,000 to $74,000 annually, depending on experience.'),
    ).toEqual([['compensation', 'For Colorado Applicants']]);
    expect(
      outline('For Colorado Applicants:\nQualified applicants with arrest or conviction records are considered as the law asks.'),
    ).toEqual([['legal', 'For Colorado Applicants']]);
  });
});

describe('a passage that no heading announces', () => {
  it.each([
    'Lanternworks is an equal opportunity employer and all applicants are welcome at the gate.',
    'We hire without regard to race, religion, gender or age, and we mean it.',
    'If you need reasonable accommodations during our hiring, write to the office at the quay.',
    'We are committed to building an inclusive workshop in which every voice is heard.',
    'Bei uns zählt Chancengleichheit: Wir begrüßen Bewerbungen unabhängig von Geschlecht, Alter oder Herkunft.',
    "Nous garantissons l'égalité des chances et étudions toutes les candidatures avec soin.",
    'Garantizamos la igualdad de oportunidades en todos nuestros procesos de selección.',
    'Pessoas com deficiência são muito bem-vindas em todas as nossas vagas abertas.',
    '我们提供平等就业机会，欢迎不同背景的候选人加入我们的大家庭。',
    '性別や国籍を問わず、すべての方からのご応募を歓迎いたします。',
    '성별, 나이, 국적과 관계없이 모든 지원자를 동등하게 평가합니다.',
  ])('%s is legal', (statement) => {
    expect(outline(`Requirements\n- Patience\n${statement}`)).toEqual([
      ['qualifications', 'Requirements'],
      ['legal', undefined],
    ]);
  });

  it('benefits after the pay', () => {
    expect(
      outline(`Compensation
        The base salary range for this position is $90,000 - $120,000 annually.
        Pay varies with skill and with the place of work; a yearly bonus may come on top.
        Benefits include medical and dental insurance, a 401(k) with match and 20 days of paid time off.`),
    ).toEqual([
      ['compensation', 'Compensation'],
      ['benefits', undefined],
    ]);
  });

  it('pay after the qualifications', () => {
    expect(outline('Qualifications\n- Patience\nThe annual base salary range for this role is £41,000 to £48,000 in London.')).toEqual([
      ['qualifications', 'Qualifications'],
      ['compensation', undefined],
    ]);
  });

  it('the employer before the first heading', () => {
    expect(
      outline(
        'Northlight is a global maker of lenses, founded in 1911.\nWe are looking for a coater with a steady hand.\nRequirements\n- Patience',
      ),
    ).toEqual([
      ['company', undefined],
      ['intro', undefined],
      ['qualifications', 'Requirements'],
    ]);
  });

  it('facts at the head of a posting are no passage', () => {
    expect(outline('Salary: £41,000 - £48,000 plus bonus\nLocation: Leeds\nMill hands wanted.')).toEqual([['intro', undefined]]);
  });
});

const lineText = fc.oneof(
  fc.constantFrom(
    'Requirements:',
    'About us',
    '任职要求：',
    'We are an equal opportunity employer, whoever you are.',
    'Benefits',
    ':',
    '【必須】',
    '#',
  ),
  fc.string({ minLength: 1, maxLength: 200 }),
  fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }),
);
const line: fc.Arbitrary<Line> = fc.record({
  kind: fc.constantFrom('heading' as const, 'paragraph' as const, 'item' as const),
  text: lineText.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== ''),
});

describe('the law', () => {
  it('the sections hold every line once, in order; only a heading’s last colon goes', () => {
    const bare = (text: string) => text.replace(/\s*[:：]$/, '') || text;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const held = cutSections(lines).flatMap(({ heading, text }) => [
          ...(heading === undefined ? [] : [heading]),
          ...(text === '' ? [] : text.split('\n')),
        ]);
        expect(held.map(bare)).toEqual(lines.map(({ text }) => bare(text)));
      }),
    );
  });

  it('joined, they are the text', () => {
    const text = 'Mill hands wanted.\nRequirements\n- Patience\n- A steady hand\nHow to apply\nAsk at the gate.';
    const parts = cutSections(linesOf(text)).flatMap((section) => [section.heading ?? '', section.text]);
    expect(parts.filter((part) => part !== '').join('\n')).toBe(text.replaceAll('- ', ''));
  });

  it('stays quick on a long text', () => {
    const lines: Line[] = [
      { kind: 'paragraph', text: 'we are committed to the a an of and '.repeat(30_000) },
      ...Array.from(
        { length: 5_000 },
        (): Line => ({ kind: 'heading', text: 'key main core your our the some of job role '.repeat(3).trim() }),
      ),
      { kind: 'paragraph', text: `the ${'A '.repeat(100_000)}` },
    ];
    const { milliseconds } = timed(() => cutSections(lines));
    expect(milliseconds).toBeLessThan(2_000);
  });
});
