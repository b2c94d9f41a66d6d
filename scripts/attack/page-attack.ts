import { setTimeout as after } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import * as z from '../../src/posting/zod';
import type { SavedPosting } from '../../src/protocol/shelf';
import { type Attack, PATIENCE } from './attack';
import { ask, type Stage, shelfSize } from './stage';

/** What one attack came to. */
export interface Outcome {
  /** `record`, the code of the refusal or problem, or `not opened` where the browser itself does not go there. */
  readonly came: string;
  /** The record's. */
  readonly key?: string;
  /** From the asking to the answer, and until the record is before one's eyes, in milliseconds. */
  readonly answered: number;
  readonly shown: number;
  /** What should not be so. Empty is the aim. */
  readonly faults: readonly string[];
}

/** How long a page may take until it stands, before anybody asks about it. */
const STANDING = 6_000;
/** How long it may take to draw a record on a busy machine; the answer is what is timed. */
const SIGHT = 30_000;

/** Opens the page, asks about it as the popup does, keeps what it gives, and looks at what was kept. */
export async function attackPage(attack: Attack, stage: Stage): Promise<Outcome> {
  stage.serve(attack);
  const before = await shelfSize(stage);
  const page = await stage.browser.context.newPage();
  let outcome: Outcome;
  try {
    if (!(await opens(page, attack))) return { came: 'not opened', answered: 0, shown: 0, faults: [] };
    const tabId = await newestTab(stage.asker);
    const byItself = (await shelfSize(stage)) === before ? [] : ['something was saved before anybody asked'];
    const answered = await askAbout(attack, tabId, stage);
    outcome = { ...answered, faults: [...byItself, ...answered.faults, ...(await pollution(stage))] };
  } finally {
    await page.close();
  }
  // The page is gone by now: one that floods the browser would be measured in all that is drawn beside it.
  if (outcome.key === undefined) return outcome;
  const from = performance.now();
  const sight = await look(outcome.key, stage);
  return { ...outcome, shown: performance.now() - from, faults: [...outcome.faults, ...sight] };
}

async function opens(page: Page, { url, ready, restless }: Attack): Promise<boolean> {
  try {
    await page.goto(url, { waitUntil: restless ? 'commit' : 'domcontentloaded', timeout: STANDING });
    if (ready !== undefined) await page.waitForFunction(ready, undefined, { timeout: STANDING, polling: 50 });
    // A program that never rests keeps the page from answering; what counts is that its text is there.
    if (restless)
      await Promise.race([page.locator('main').waitFor({ state: 'attached', timeout: STANDING }), after(500)]).catch(ignoreTimeout);
    return true;
  } catch (error) {
    // No such address, or one that the browser downloads or shows itself.
    if (error instanceof Error && /net::ERR_|invalid url|Download is starting/i.test(error.message)) return false;
    // A page that still loads, or has brought its own renderer down: it is asked about as it is.
    if (error instanceof Error && (error.name === 'TimeoutError' || /crashed/i.test(error.message))) return true;
    throw error;
  }
}

function ignoreTimeout(error: unknown): void {
  if (!(error instanceof Error && (error.name === 'TimeoutError' || /crashed/i.test(error.message)))) throw error;
}

/** A tab that has just been opened is in front. */
async function newestTab(asker: Page): Promise<number> {
  return asker.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1);
}

async function askAbout(attack: Attack, tabId: number, stage: Stage): Promise<Outcome> {
  const { expected } = attack;
  const from = performance.now();
  const reply = await ask(stage.asker, 'front/read', { tabId });
  const answered = performance.now() - from;
  const slow = answered > PATIENCE ? [`answered after ${(answered / 1000).toFixed(1)} s`] : [];
  const nothingKept = (code: string): Outcome => ({
    came: code,
    answered,
    shown: 0,
    faults: [
      ...slow,
      ...(code === 'unexpected' ? ['a defect'] : []),
      ...(expected.refusal ? [] : [`refused (${code}) where there is a posting`]),
    ],
  });
  if (!reply.ok) return nothingKept(reply.problem.code);
  const front = reply.answer;
  if (front.state === 'problem') return nothingKept(front.problem.code);
  if (front.state === 'refused') return nothingKept(front.refusal.code);
  const saved = await ask(stage.asker, 'capture/save', { captureId: front.captureId });
  if (!saved.ok) return nothingKept(saved.problem.code);
  const kept = await ask(stage.asker, 'posting/get', { key: saved.answer.key });
  if (!kept.ok) return { came: 'record', answered, shown: 0, faults: [...slow, `what was saved is not there: ${kept.problem.code}`] };
  return { came: 'record', key: saved.answer.key, answered, shown: 0, faults: [...slow, ...recordFaults(attack, kept.answer)] };
}

/** What a record must not be, whatever the page. */
function recordFaults({ expected, url }: Attack, { posting }: SavedPosting): string[] {
  const faults: string[] = [];
  if (expected.title === undefined) faults.push(`a record of what is no posting: “${posting.title}”`);
  else if (!isTitle(posting.title ?? '', expected.title)) faults.push(`the title is “${posting.title?.slice(0, 200)}”`);
  if (posting.site !== (expected.site ?? 'web')) faults.push(`the site is ${posting.site}`);
  const host = URL.canParse(url) ? new URL(url).host : undefined;
  if (posting.url === undefined || new URL(posting.url).host !== host) faults.push(`the address is ${posting.url}`);
  const text = JSON.stringify({ ...posting, evidence: undefined });
  if (expected.lacks !== undefined && text.includes(JSON.stringify(expected.lacks).slice(1, -1))) faults.push(`it has “${expected.lacks}”`);
  for (const address of addressesIn(posting)) if (!/^https?:\/\/[^/@]*(?:[/?#]|$)/.test(address)) faults.push(`an address is “${address}”`);
  return faults;
}

function isTitle(title: string, expected: string): boolean {
  return expected.endsWith('…') ? title.startsWith(expected.slice(0, -1)) : title === expected;
}

/** All that is shown as a link. */
function addressesIn({ url, apply, hiringOrganization }: SavedPosting['posting']): string[] {
  return [url, apply?.url, hiringOrganization?.url, hiringOrganization?.logo].filter((address) => address !== undefined);
}

/** Opens the record in the full page, with its history and all that is folded. */
async function look(key: string, { viewer, browser }: Stage): Promise<string[]> {
  try {
    await viewer.goto(browser.page(`collection.html?posting=${encodeURIComponent(key)}`), { waitUntil: 'commit', timeout: SIGHT });
    await viewer.locator(`aside article[data-key=${JSON.stringify(key)}]`).waitFor({ timeout: SIGHT });
    await viewer.evaluate(() => {
      for (const details of document.querySelectorAll('aside details')) details.setAttribute('open', '');
    });
    await viewer.locator('aside ol time').first().waitFor({ timeout: SIGHT });
    return [];
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return [`the record is not shown: ${error.message.split('\n', 1)[0]}`];
    throw error;
  }
}

/** Whether an object of ours has what a page wrote into its data. */
async function pollution({ browser, asker }: Stage): Promise<string[]> {
  const isPolluted = () => 'polluted' in {};
  const worker = await browser.worker();
  const found = z.array(z.boolean()).parse([await worker.evaluate(isPolluted), await asker.evaluate(isPolluted)]);
  return found.includes(true) ? ['a prototype is polluted'] : [];
}
