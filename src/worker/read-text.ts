import { refuse } from '../posting/refusal';
import { SNAPSHOT_MAX_LENGTH, SNAPSHOT_VERSION, type Snapshot } from '../posting/snapshot';
import type { TextRequest } from '../protocol/routes';
import type { FrontPage, PageReader } from './front-page';
import type { Clock } from './tabs';

/** Reads a posting that was pasted or came as a file. What it was read from is kept like a page, so that it can be read again. */
export function readText(request: TextRequest, { reader, clock }: { readonly reader: PageReader; readonly clock: Clock }): FrontPage {
  const snapshot = request.kind === 'html' ? reader.snapshotOf(request.capture) : textSnapshot(request, clock.now());
  if (snapshot === 'altered') return { ok: false, refusal: refuse('unreadable') };
  return snapshot === 'too-large' ? { ok: false, refusal: refuse('too-large') } : reader.read(snapshot);
}

function textSnapshot({ kind, text, url = '' }: Exclude<TextRequest, { kind: 'html' }>, now: Date): Snapshot | 'too-large' {
  if (text.length > SNAPSHOT_MAX_LENGTH) return 'too-large';
  return {
    kind: kind === 'json' ? 'json-ld' : 'text',
    url,
    title: '',
    lang: '',
    capturedAt: now.toISOString(),
    version: SNAPSHOT_VERSION,
    tree: text,
  };
}
