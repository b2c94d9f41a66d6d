import type { Page } from 'playwright-core';
import type { PostingKey } from '../../src/posting/posting';
import { Problem } from '../../src/posting/problem';
import { importTable } from '../../src/protocol/import';
import type { AnswerOf, RequestOf, RouteName } from '../../src/protocol/routes';
import { type Asking, asked, BUTTON_PATIENCE, shown } from './asking';
import type { ChangingPages } from './changing-pages';
import { ageRecord, type ExportedTitle, readExport } from './raw-shelf';
import { afterNotes, afterRemove, afterRestore, afterSave, afterUndo, type Modelled } from './shelf-model';

/** What the user does to one posting in a round. */
export type FlowName =
  | 'button-save'
  | 'button-undo'
  | 'popup-save'
  | 'popup-undo'
  | 'write-notes'
  | 'undo-notes'
  | 'import'
  | 'undo-import'
  | 'reread'
  | 'remove'
  | 'restore'
  | 'export';

/** Where the flows are done: the served postings in one tab, the popup's page in another. */
export interface Stage extends Asking {
  readonly pages: ChangingPages;
  readonly tab: Page;
  readonly tabId: number;
  /** Stops the worker, so that the next message starts it anew. */
  restartWorker(): Promise<void>;
  /** Called when a part of a flow begins; a flow of one part has it as both. */
  onPart(part: FlowPart): void;
  /** Whether the worker was stopped since this flow began. */
  wasStopped(): boolean;
  /** Whether the browser starts the worker no more. */
  isSilent(): boolean;
}

/** Reading a page takes long and writes little, keeping it is short and writes all: the worker is stopped in the one as often as in the other. */
export type FlowPart = 'first' | 'last';

/** What a flow came to. */
export interface FlowResult {
  /** Whether the user was told that it is done. */
  readonly acknowledged: boolean;
  /** What may stand now: one state when it was acknowledged, the one before as well when it was not. */
  readonly may: readonly [Modelled, ...Modelled[]];
  /** What an exported file holds. */
  readonly exported?: readonly ExportedTitle[];
}

/** The flows that a posting in this state allows. */
export function flowsFor({ standing, saves }: Modelled): [FlowName, ...FlowName[]] {
  const saving: [FlowName, ...FlowName[]] = ['button-save', 'popup-save'];
  if (standing === undefined) return saving;
  const others: FlowName[] = standing.inBin
    ? ['restore']
    : ['remove', 'export', 'write-notes', 'undo-notes', 'import', 'undo-import', 'reread'];
  return [...saving, 'button-undo', ...others, ...(saves.length > 0 ? (['popup-undo'] as const) : [])];
}

/** Does a flow as the product's own pages do it: with their client, and its one retry when the worker is gone. */
export async function runFlow(name: FlowName, posting: number, model: Modelled, stage: Stage): Promise<FlowResult> {
  const key = stage.pages.key(posting);
  const request = <Name extends RouteName>(route: Name, payload: RequestOf<Name>): Promise<AnswerOf<Name> | undefined> => {
    stage.onPart('first');
    stage.onPart('last');
    return asked(route, payload, stage);
  };
  switch (name) {
    case 'button-save':
      return pressSave(posting, model, stage);
    case 'button-undo':
      return pressUndo(posting, model, stage);
    case 'popup-save':
      return popupSave(posting, model, stage);
    case 'popup-undo': {
      const undoId = model.saves.at(-1)?.undoId ?? '';
      return change(await request('save/undo', { undoId }), model, afterUndo(model));
    }
    case 'write-notes': {
      const notes = `Notes ${crypto.randomUUID()}`;
      return change(await request('user/change', { key, changes: [{ set: 'notes', value: notes }] }), model, afterNotes(model, notes));
    }
    case 'undo-notes':
      return undoNotes(key, model, stage);
    case 'import':
    case 'undo-import':
      return importRow(key, model, name === 'undo-import', stage);
    case 'reread':
      return readAgain(key, model, stage);
    case 'remove':
      return change(await request('posting/remove', { key }), model, afterRemove(model));
    case 'restore':
      return change(await request('posting/restore', { key }), model, afterRestore(model));
    case 'export':
      return exportAll(model, stage);
  }
}

/** A change that is one transaction: told to be done, or wholly there or not. */
function change(answer: unknown, before: Modelled, after: Modelled): FlowResult {
  return answer === undefined ? { acknowledged: false, may: [after, before] } : { acknowledged: true, may: [after] };
}

/** The actions; the grip that moves them is none. */
const button = 'roleshelf-save button[data-action]';

async function actionsOf({ tab }: Stage): Promise<string[]> {
  return tab.locator(button).evaluateAll((buttons) => buttons.map((element) => element.getAttribute('data-action') ?? ''));
}

/** Waits until a button stands there that matches; not when the worker is silent. */
async function stands(matching: string, stage: Stage): Promise<boolean> {
  return shown(stage.tab.locator(matching).first().waitFor({ timeout: BUTTON_PATIENCE }), stage);
}

async function openPage(posting: number, stage: Stage): Promise<boolean> {
  await stage.tab.goto(stage.pages.url(posting));
  return stands(button, stage);
}

/** Any of the buttons that may be pressed. */
const pressable = `${button}:not([aria-disabled="true"])`;
/** The buttons that save. */
const saveButton = `${button}[data-action="save"], ${button}[data-action="update"]`;

async function pressSave(posting: number, model: Modelled, stage: Stage): Promise<FlowResult> {
  if (!(await openPage(posting, stage))) return { acknowledged: false, may: [model] };
  stage.onPart('first');
  await stage.tab.locator(saveButton).first().click();
  if (!(await stands(pressable, stage))) return change(undefined, model, afterSave(model, stage.pages.title(posting)));
  const actions = await actionsOf(stage);
  // A save that the page shows as done offers to open it, and no longer to save or update.
  const told = actions.includes('open') && !actions.includes('save') && !actions.includes('update');
  return change(told || undefined, model, afterSave(model, stage.pages.title(posting)));
}

/** Saves a changed page and takes that back: what stood before must stand again. */
async function pressUndo(posting: number, model: Modelled, stage: Stage): Promise<FlowResult> {
  stage.pages.change(posting);
  const saved = await pressSave(posting, model, stage);
  if (stage.isSilent() || !(await actionsOf(stage)).includes('undo')) return saved;
  stage.onPart('last');
  await stage.tab.locator(`${button}[data-action="undo"]`).click();
  const told = (await stands(saveButton, stage)) && (await stage.tab.locator('roleshelf-save small').count()) === 0;
  return change(told || undefined, saved.may[0], model);
}

async function popupSave(posting: number, model: Modelled, stage: Stage): Promise<FlowResult> {
  if (!(await openPage(posting, stage))) return { acknowledged: false, may: [model] };
  stage.onPart('first');
  const front = await asked('front/read', { tabId: stage.tabId }, stage);
  if (front === undefined) return { acknowledged: false, may: [model] };
  if (front.state !== 'posting') throw new Error(`the page gave ${JSON.stringify(front)}`);
  stage.onPart('last');
  const answer = await asked('capture/save', { captureId: front.captureId }, stage).catch((error: unknown) => {
    // What was read is shown before it is held on disk. A worker that is stopped between the two has lost it, says so, and the popup offers to read again.
    if (error instanceof Problem && error.code === 'capture-expired' && stage.wasStopped()) return undefined;
    throw error;
  });
  return change(answer, model, afterSave(model, stage.pages.title(posting), answer));
}

/** Writes notes and takes them back: what stood before must stand again. */
async function undoNotes(key: PostingKey, model: Modelled, stage: Stage): Promise<FlowResult> {
  stage.onPart('first');
  const notes = `Notes ${crypto.randomUUID()}`;
  const written = await asked('user/change', { key, changes: [{ set: 'notes', value: notes }] }, stage);
  if (written === undefined) return { acknowledged: false, may: [afterNotes(model, notes), model] };
  stage.onPart('last');
  return change(await asked('user/change', { key, changes: written.undo }, stage), afterNotes(model, notes), model);
}

/** Takes in a file of one row, which says something of a kept posting; and takes the import back, if that is wanted. */
async function importRow(key: PostingKey, model: Modelled, isTakenBack: boolean, stage: Stage): Promise<FlowResult> {
  stage.onPart('first');
  const id = crypto.randomUUID();
  const begun = await asked('import/begin', { id, name: 'trackers.csv', fingerprint: id }, stage);
  if (begun === undefined) return { acknowledged: false, may: [model] };
  const notes = `Imported ${crypto.randomUUID()}`;
  const posting = { key, site: 'tiktok', postingId: key.slice('tiktok:'.length), evidence: {}, warnings: [] };
  const incoming = { kind: 'stated', posting, said: [{ set: 'notes', value: notes }], fields: [] };
  if (!isTakenBack) stage.onPart('last');
  const imported = afterNotes(model, notes);
  const taken = await asked('import/take', { id, items: [{ incoming, wins: 'file' }], from: 0, taken: 1, refused: 0 }, stage);
  if (taken === undefined) return { acknowledged: false, may: [imported, model] };
  await asked('import/finish', { id }, stage);
  if (!isTakenBack) return { acknowledged: true, may: [imported] };
  stage.onPart('last');
  for (;;) {
    const answer = await asked('import/undo', { id }, stage);
    if (answer === undefined) return { acknowledged: false, may: [model, imported] };
    if (importTable['import/undo'].answer.parse(answer).state === 'undone') return { acknowledged: true, may: [model] };
  }
}

/** Has the kept page of a posting read again that an earlier reader read wrongly. What is not done goes on with every message. */
async function readAgain(key: PostingKey, model: Modelled, stage: Stage): Promise<FlowResult> {
  await ageRecord(stage.popup, key, 'As an earlier reader had it');
  await stage.restartWorker();
  stage.onPart('first');
  stage.onPart('last');
  await untilRead(stage);
  return { acknowledged: !stage.isSilent(), may: [model] };
}

/** Waits until every kept page is read again; not when the worker is silent. */
export async function untilRead(stage: Stage): Promise<void> {
  for (;;) {
    const state = await asked('reread/state', {}, stage);
    if (state?.waiting === 0 || stage.isSilent()) return;
  }
}

async function exportAll(model: Modelled, stage: Stage): Promise<FlowResult> {
  stage.onPart('first');
  const options = { format: 'json', byteOrderMark: false, formulaGuard: true, pages: false } as const;
  const ready = await asked('export/prepare', { id: crypto.randomUUID(), selection: { kind: 'all' }, options }, stage);
  if (ready === undefined) return { acknowledged: false, may: [model] };
  const exported = await readExport(stage.popup, ready.id);
  stage.onPart('last');
  await asked('export/taken', { id: ready.id }, stage);
  return { acknowledged: true, may: [model], exported };
}
