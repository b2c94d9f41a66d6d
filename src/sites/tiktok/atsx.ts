/**
 * The "atsx" pages of TikTok, TikTok USDS and jobs.bytedance.com: a single-page app whose plain class names hold while their hashed twins
 * change with every build (observed 2019 to autumn 2026).
 */
import { readEmploymentTypes } from '../../fields/employment-types';
import { readJobLocations } from '../../fields/job-locations';
import { type Claim, claim, type Line } from '../../posting/draft';
import { refuse } from '../../posting/refusal';
import { separateGluedLines } from '../../readers/glued-lines';
import { foldSpace, linesOf } from '../../readers/lines';
import { drawnText, FEWEST_DRAWN } from './drawn-text';
import type { LayoutReading } from './layout';

const markers = {
  title: '[data-test="jobTitle"], .job-header .job-title',
  info: '.job-info',
  infoText: '[class*="infoText"]',
  /** City and category may be long, and are cut with dots; type, programme and id are not. */
  boxed: '.clamp-content',
  block: '.block-title, .block-content',
  apply: '.apply-block-applyBtn, [class*="applyBtn"]',
};

/** "Job ID: A60977", "职位 ID：A12345". Four to seven digits, sometimes a letter behind. */
const jobCode = /(?:Job\s*ID|Job\s*Code|职位\s*ID|職位\s*ID)\s*[:：]\s*([A-Z]\d{4,7}[A-Z]?)\b/i;

/** Whether the page is of this family, rendered or not. */
export function isAtsx(document: Document): boolean {
  return document.querySelector(`${markers.title}, .jobDetail, .atsx-body, #js-websiteInfo, [class*="atsx-"]`) !== null;
}

/** Reads a rendered page of this family; `not-ready` names the markers that are not there yet. */
export function readAtsx(document: Document): LayoutReading {
  const title = document.querySelector(markers.title);
  const container = title?.closest('.jobDetail, [class*="positionDetail"]') ?? title?.parentElement?.parentElement;
  const blocks = [...(container?.querySelectorAll(markers.block) ?? [])];
  const words = blocks.some((block) => block.matches('.block-content') && foldSpace(block.textContent ?? '') !== '');
  if (!title || !container || foldSpace(title.textContent ?? '') === '' || !words) {
    if (!title && isDrawnWithout(document)) return { ok: false, refusal: refuse('not-a-posting', 'gone') };
    const missing = [...(title ? [] : [markers.title]), ...(words ? [] : ['.block-content'])];
    return { ok: false, refusal: refuse('not-ready', undefined, missing) };
  }
  const name = foldSpace(title.textContent ?? '');
  const claims: Claim[] = [claim('title', name, 'dom', name), ...infoClaims(container.querySelector(markers.info))];
  const apply = container.querySelector(markers.apply) ?? document.querySelector(markers.apply);
  if (apply) claims.push(claim('apply', { kind: 'on-site' }, 'dom', foldSpace(apply.textContent ?? '')));
  return { ok: true, claims, lines: blocks.flatMap(linesOfBlock), parts: apply ? [container, apply] : [container] };
}

/** A page that shows words of its own, but no posting's and no sign of loading: the posting that it was to show is gone. */
function isDrawnWithout(document: Document): boolean {
  if (document.querySelector('[class*="spin"], [class*="skeleton"], [class*="loading"]')) return false;
  const app = document.querySelector('#bd, #app, #root');
  return app !== null && drawnText(app).length > FEWEST_DRAWN;
}

function linesOfBlock(block: Element): Line[] {
  if (block.matches('.block-content')) return separateGluedLines(linesOf(block, { keepNewlines: true }));
  const text = foldSpace(block.textContent ?? '');
  return text === '' ? [] : [{ kind: 'heading', text }];
}

/** City, type, category, programme, job id: an order that holds, though any but the city may be missing. `textContent` would glue them. */
function infoClaims(info: Element | null): Claim[] {
  const texts = [...(info?.querySelectorAll(markers.infoText) ?? [])]
    .filter((element) => element.parentElement?.closest(markers.infoText) == null)
    .map((element) => ({ text: foldSpace(element.textContent ?? ''), boxed: element.querySelector(markers.boxed) !== null }))
    .filter(({ text }) => text !== '');
  const claims: Claim[] = [];
  let typeAt = -1;
  texts.forEach(({ text, boxed }, index) => {
    const code = jobCode.exec(text)?.[1];
    if (code !== undefined) {
      claims.push(claim('jobCode', code, 'dom', text));
      return;
    }
    const types = typeAt < 0 ? readEmploymentTypes(text) : undefined;
    if (types !== undefined && index > 0) {
      typeAt = index;
      claims.push(claim('employmentTypes', types.value, 'dom', text));
    } else if (index === 0) {
      const places = readJobLocations(text);
      if (places) claims.push(claim('jobLocations', places.value, 'dom', text));
    } else if (!claims.some(({ field }) => field === 'jobFunctions') && (boxed || typeAt === index - 1)) {
      claims.push(claim('jobFunctions', [text], 'dom', text));
    }
  });
  return claims;
}
