import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSkills } from '../../src/fields/skills';
import { skillsVocabulary } from '../../src/fields/skills-vocabulary';
import { timed } from '../processor-time';

const skillsOf = (text: string) => findSkills(text)?.value ?? [];

describe('skills by their names', () => {
  const cases: [string, string[]][] = [
    ['We write TypeScript and Kotlin', ['TypeScript', 'Kotlin']],
    ['typescript, NODEJS and postgres', ['TypeScript', 'Node.js', 'PostgreSQL']],
    ['Node JS, node.js, NodeJS', ['Node.js']],
    ['C++ and C# on .NET and ASP.NET Core', ['C++', 'C#', '.NET', 'ASP.NET']],
    ['JavaScript', ['JavaScript']],
    ['Java 17, Python3, HTML5', ['Java', 'Python', 'HTML']],
    ['CI/CD, ci / cd, CICD', ['CI/CD']],
    ['continuous integration', ['CI/CD']],
    ['Ruby on Rails and Spring Boot', ['Ruby on Rails', 'Spring Boot']],
    ['React Native', ['React Native']],
    ['k8s, Helm charts', ['Kubernetes', 'Helm']],
    ['A/B tests and machine-learning models', ['A/B Testing', 'Machine Learning']],
    ['MITRE ATT&CK, S/4HANA, PL/SQL', ['MITRE ATT&CK', 'SAP S/4HANA', 'PL/SQL']],
    ['PLCs, FPGAs and LLMs', ['PLC', 'FPGA', 'LLM']],
    ['Photoshop, AutoCAD, SolidWorks', ['Photoshop', 'AutoCAD', 'SolidWorks']],
    ['Closing the books under US GAAP and IFRS in NetSuite', ['GAAP', 'IFRS', 'NetSuite']],
    ['HubSpot, Google Analytics (GA4), SEO', ['HubSpot', 'Google Analytics', 'SEO']],
    ['熟悉Java和MySQL，了解机器学习', ['Java', 'MySQL', 'Machine Learning']],
    ['PythonやGo言語での開発経験', ['Python', 'Go']],
    ['머신러닝과 PyTorch 활용 경험', ['Machine Learning', 'PyTorch']],
    ['Excel 활용 능력', ['Excel']],
    ['Java-Entwickler mit Kenntnissen in Docker', ['Java', 'Docker']],
  ];
  it.each(cases)('%s', (text, skills) => {
    expect(skillsOf(text)).toEqual(skills);
  });

  it('are given once, in order of first appearance, with the line of the first', () => {
    expect(findSkills('We need patience.\nDocker and AWS, and again Docker.\nAnd Redis.')).toEqual({
      value: ['Docker', 'AWS', 'Redis'],
      quote: 'Docker and AWS, and again Docker.',
    });
  });

  it.each(['Patience, empathy and good communication', 'Fluent in French', '', 'A degree in physics'])('"%s" names none', (text) => {
    expect(findSkills(text)).toBeUndefined();
  });
});

describe('a doubtful word', () => {
  const named: [string, string][] = [
    ['Go, C/C++ or Python', 'Go'],
    ['Go, C/C++ or Python', 'C'],
    ['c++, python, shell and the like', 'Shell'],
    ['Python and R are a must', 'R'],
    ['Experience with Go.', 'Go'],
    ['Knowledge of C required', 'C'],
    ['Good at Python, Fortran77x, Go and maths', 'Go'],
    ['Two years as a Go developer', 'Go'],
    ['Go', 'Go'],
    ['You build models in Excel.', 'Excel'],
    ['Excel, Word and PowerPoint', 'Microsoft Word'],
    ['Excel, Word and PowerPoint', 'Excel'],
    ['We run Spark on YARN', 'Spark'],
    ['spark, hadoop, hive', 'Spark'],
    ['React and TypeScript', 'React'],
    ['We ship with Flask', 'Flask'],
    ['Tools such as Jira, Confluence and Slack', 'Slack'],
    ['We deploy with GitHub and Docker', 'GitHub'],
    ['3 years of Salesforce', 'Salesforce'],
    ['Experience in Agile Software Development', 'Agile'],
    ['Experience with React Hooks and Redux', 'React'],
    ['Familiar with Flask Applications', 'Flask'],
    ['You report with Looker Dashboards', 'Looker'],
    ['You build worlds in the Unity Game Engine', 'Unity'],
  ];
  it.each(named)('%s: %s', (text, skill) => {
    expect(skillsOf(text)).toContain(skill);
  });

  const notNamed: [string, string][] = [
    ['Go to the market with Python', 'Go'],
    ['Python, go fast and break nothing', 'Go'],
    ["Let's Go, with Docker", 'Go'],
    ['R&D with Python', 'R'],
    ['Python and R&D', 'R'],
    ['A C-level sponsor, Java', 'C'],
    ['Backed by a Series C round, SQL', 'C'],
    ['Vitamin C, D and SQL', 'D'],
    ['C++ alone', 'C'],
    ['JavaScript', 'Java'],
    ['You will excel in our mill', 'Excel'],
    ['Excel at what you do', 'Excel'],
    ['A spark of genius', 'Spark'],
    ['We react to change', 'React'],
    ['React to change with calm', 'React'],
    ['In the spirit of Ada Lovelace, with Java', 'Ada'],
    ['Express interest by mail', 'Express.js'],
    ['Access to the mill, and Docker', 'MS Access'],
    ['We work in teams, with Jira', 'Microsoft Teams'],
    ['Send your CV and a link to GitHub', 'GitHub'],
    ['See https://github.com/fernwood/docker and docker@fernwood.example', 'Docker'],
    ['Join Salesforce', 'Salesforce'],
    ['Apply via our Workday portal', 'Workday'],
    ['Follow us on GitHub', 'GitHub'],
    ['Snowflake is hiring', 'Snowflake'],
    ['react, native speakers welcome', 'React Native'],
  ];
  it.each(notNamed)('%s: not %s', (text, skill) => {
    expect(skillsOf(text)).not.toContain(skill);
  });
});

describe('what only looks like a skill', () => {
  it.each([
    'Document visits in the EMR',
    'Own our GTM strategy',
    'Write SOAP notes after each session',
    'Operate the sonar of the vessel',
    'Offer programmatic support to grantees',
    'Install struts and braces',
    'Moor boats at the jetty',
    'Plan the holiday bash',
    'You will report to Cassandra Lee',
    'The pay is 90,000 CAD a year',
    'Work as a Picker/Packer in the warehouse',
    'The clinic is in Aurora, Colorado',
    'Our office in Cypress, Texas',
    'Nurses of Unity Health',
    'Cook at Ruby Tuesday',
    'Process SWIFT payments',
    'We do not use Jira',
    'We no longer use Perl',
    'No knowledge of Java is needed',
    "You don't need to know Python",
  ])('%s', (text) => {
    expect(skillsOf(text)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['Scans by Electron Microscopy', ['Microscopy']],
    ['We do not use Jira but Trello', ['Trello']],
    ['We use Jira. We do not use Perl.', ['Jira']],
    ['AutoCAD, CAD and Revit', ['AutoCAD', 'CAD', 'Revit']],
    ['Python, bash, SOAP', ['Python', 'Bash', 'SOAP']],
    ['Google Analytics, GTM', ['Google Analytics', 'Google Tag Manager']],
    ['Not only Java but Kotlin', ['Java', 'Kotlin']],
    ['Experience with Swift', ['Swift']],
    ['No experience needed, Excel is nice', ['Excel']],
  ])('%s', (text, skills) => {
    expect(skillsOf(text)).toEqual(skills);
  });
});

describe('the vocabulary', () => {
  const entries = skillsVocabulary.flatMap((group) => group.split(/,\s+/u)).map((entry) => entry.trim());
  const names = entries.map((entry) => (entry.split('=')[0] ?? '').replace(/^[\^~?@!]/u, ''));

  it('names each skill once', () => {
    const folded = names.map((name) => name.toLowerCase());
    expect(folded.filter((name, index) => folded.indexOf(name) !== index)).toEqual([]);
  });

  it('has no empty form and no stray mark', () => {
    expect(entries.flatMap((entry) => entry.split('=')).filter((form) => !/^[\^~?@!]?[^^~?@=]+$/u.test(form))).toEqual([]);
  });

  it('finds every skill under its own name in a list of skills', () => {
    const missed = names.filter((name) => !skillsOf(`Skills: Docker, ${name}, Kubernetes`).includes(name));
    expect(missed).toEqual([]);
  });
});

describe('reading', () => {
  it('gives skills of the vocabulary and a quote out of the text, whatever the text', () => {
    const part = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('Go', 'C', '/', ', ', ' and ', '\n', 'Java', 'R&D', '机器学习', '.NET', '++'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const reading = findSkills(text);
        if (reading === undefined) return;
        expect(new Set(reading.value).size).toBe(reading.value.length);
        expect(text).toContain(reading.quote);
      }),
    );
  });

  it('is quick on a posting and on a text of a million characters', () => {
    const posting = 'Experience with Go, Spark or another of the tools that we name in this list, and patience. '.repeat(90);
    const time = (text: string) => timed(() => findSkills(text)).milliseconds;
    time(posting);
    expect(Math.min(time(posting), time(posting), time(posting))).toBeLessThan(25);
    expect(time('Go, C, R, '.repeat(100_000))).toBeLessThan(2_000);
    expect(time('a'.repeat(1_000_000))).toBeLessThan(2_000);
  });
});
