import { base64 } from '../posting/base64';
import type { Incoming } from '../posting/incoming';
import { Problem } from '../posting/problem';
import { type Refusal, refuse } from '../posting/refusal';
import { SNAPSHOT_MAX_LENGTH, SNAPSHOT_VERSION, type Snapshot } from '../posting/snapshot';
import type { Winner } from '../posting/taking-in';
import { turns } from '../posting/turns';
import { type ImportAnswerOf, type ImportRequestOf, type ImportRoute, importTable } from '../protocol/import';
import type { Handlers } from '../protocol/serve';
import { packSnapshot } from '../store/packed-snapshot';
import type { PackedSnapshot } from '../store/schema';
import type { Shelf } from '../store/shelf';
import type { ToTake } from '../store/taking-in';
import type { PageReader } from './front-page';
import { soundPage } from './imported-page';

export interface ImportTools {
  readonly shelf: Shelf;
  readonly reader: PageReader;
  /** Told after each change of the shelf. */
  onChanged(): void;
  /** Told once postings came that another version's reader may have read. */
  onBrought(): void;
}

/** What an import asks of the worker, once it was parsed. */
type Answers = { readonly [Name in ImportRoute]: (request: ImportRequestOf<Name>) => Promise<ImportAnswerOf<Name>> };

/** What the worker does for an import: the page reads the file, and asks batch by batch. */
export function createImportHandlers(tools: ImportTools): Pick<Handlers, ImportRoute> {
  const answers = answersOf(tools);
  /** Throws `Problem('message-refused')` for a request that has not its form. */
  const handler =
    <Name extends ImportRoute>(name: Name) =>
    async (raw: unknown): Promise<ImportAnswerOf<Name>> => {
      const request = importTable[name].request.safeParse(raw);
      if (!request.success) throw new Problem('message-refused', 'This message has not the form of an import.');
      return answers[name](request.data);
    };
  return {
    'import/read': handler('import/read'),
    'import/list': handler('import/list'),
    'import/begin': handler('import/begin'),
    'import/look': handler('import/look'),
    'import/take': handler('import/take'),
    'import/finish': handler('import/finish'),
    'import/undo': handler('import/undo'),
  };
}

function answersOf({ shelf, reader, onChanged, onBrought }: ImportTools): Answers {
  const inTurn = turns();
  return {
    'import/read': async (request) => {
      const snapshot = snapshotOf(request, reader);
      if ('code' in snapshot) return { ok: false, refusal: snapshot };
      const read = reader.read(snapshot);
      if (!read.ok) return { ok: false, refusal: read.refusal };
      const { bytes, length } = await packSnapshot(read.part().snapshot);
      return {
        ok: true,
        incoming: {
          kind: 'read',
          posting: read.posting,
          capturedAt: request.capturedAt,
          readerVersion: reader.version,
          page: { captureId: '', gzip: base64(bytes), length },
        },
      };
    },
    'import/list': async () => ({ imports: await shelf.imports() }),
    'import/begin': (request) => shelf.beginImport(request),
    'import/look': async ({ items }) => ({ looks: await shelf.lookAt(items) }),
    'import/take': async ({ id, items, from, taken, refused }) => {
      const unpacked = Promise.all(items.map(withPages));
      // A batch is not overtaken by the one after it, which the page sends before it has the answer.
      const toTake = await inTurn(() => unpacked);
      const answer = await shelf.takeIn(id, { items: toTake, from, taken, refused });
      onChanged();
      return { ...answer, damagedPages: toTake.reduce((sum, { damaged }) => sum + damaged, 0) };
    },
    'import/finish': async ({ id }) => {
      const finished = await shelf.finishImport(id);
      onBrought();
      return finished;
    },
    'import/undo': async ({ id }) => {
      const undone = await shelf.undoImport(id);
      onChanged();
      return undone;
    },
  };
}

function snapshotOf({ document, capturedAt }: ImportRequestOf<'import/read'>, reader: PageReader): Snapshot | Refusal {
  if (document.kind === 'html') {
    const snapshot = reader.snapshotOf(document.capture);
    return typeof snapshot === 'string' ? refuse(snapshot === 'altered' ? 'unreadable' : snapshot) : snapshot;
  }
  if (document.text.length > SNAPSHOT_MAX_LENGTH) return refuse('too-large');
  return { kind: 'json-ld', url: '', title: '', lang: '', capturedAt, version: SNAPSHOT_VERSION, tree: document.text };
}

/** Unpacks what the message has as text. A page that is none is left out. */
async function withPages({ incoming, wins }: { incoming: Incoming; wins: Winner }): Promise<ToTake & { readonly damaged: number }> {
  const given = incoming.kind === 'whole' ? (incoming.pages ?? []) : incoming.kind === 'read' && incoming.page ? [incoming.page] : [];
  const pages = new Map<string, PackedSnapshot>();
  for (const page of given) {
    const sound = await soundPage(page);
    if (sound !== undefined) pages.set(page.captureId, sound);
  }
  return { incoming, wins, pages, damaged: given.length - pages.size };
}
