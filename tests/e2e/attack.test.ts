import { expect, it } from 'vitest';
import { attacks } from '../../scripts/attack/corpus';
import { files } from '../../scripts/attack/families/files';
import { runAttacks } from '../../scripts/attack/run';

/** The short form of `npm run attack`: of each kind of threat one, those that take little time. */
const chosen = [
  'baseSalary: <script>alert(1)</script>',
  'in links: https://user:secret@evil.example/',
  'a form with two fields called shadowRoot',
  'a plain __proto__',
  'two that refer to each other',
  'outerHTML',
  'another title at each frame',
  'linkedin.com.evil.example',
  'a sandboxed frame with scripts',
  'a blob of text/html',
  'presses the button',
];
const chosenFiles = ['a page of a backup that says that it is endless', 'two hundred vectors in every field', 'a polluted prototype'];

it('holds three hundred hostile pages and files, each once', () => {
  const all = [...attacks, ...files].map(({ family, name }) => `${family}, ${name}`);
  expect(all.length).toBeGreaterThanOrEqual(300);
  expect(new Set(all).size).toBe(all.length);
});

it('keeps a right record or refuses, runs nothing, asks no host, answers no stranger', { timeout: 120_000 }, async () => {
  const pages = attacks.filter(({ name }) => chosen.includes(name));
  const given = files.filter(({ name }) => chosenFiles.includes(name));
  const report = await runAttacks({ pages, files: given });
  expect(report.faults).toEqual([]);
  expect(report.outcomes.length).toBeGreaterThanOrEqual(chosen.length + chosenFiles.length);
  expect(report.messages).toBeGreaterThan(100);
});
