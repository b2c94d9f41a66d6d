import { Problem } from '../../../src/posting/problem';
import type { AnswerOf, RequestOf, RouteName } from '../../../src/protocol/routes';
import type { GivenText } from '../../../src/settings/given-text';
import type { EditDraft } from '../../../src/ui/state/front-edits';
import type { Memory, Place } from '../../../src/ui/state/memory';
import type { Clock, PopupPorts } from '../../../src/ui/state/popup-ports';
import type { Transport } from '../../../src/ui/transport';

export type Answers = { [Name in RouteName]?: (request: RequestOf<Name>) => AnswerOf<Name> | Promise<AnswerOf<Name>> };

/** A worker that answers as told, and remembers what it was asked. A route without an answer is refused. */
export interface FakeWorker extends Transport {
  readonly asked: { readonly name: RouteName; readonly request: unknown }[];
  answers: Answers;
  changeShelf(): void;
}

export function fakeWorker(answers: Answers): FakeWorker {
  const listeners = new Set<() => void>();
  return {
    asked: [],
    answers,
    async request<Name extends RouteName>(name: Name, request: RequestOf<Name>): Promise<AnswerOf<Name>> {
      this.asked.push({ name, request });
      const answer: Answers[Name] = this.answers[name];
      if (answer === undefined) throw new Problem('message-refused', `no answer for ${name}`);
      return answer(request);
    },
    onShelfChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changeShelf() {
      for (const listener of listeners) listener();
    },
  };
}

/** Time that stands still until somebody waits, and then is at once where it should be. */
export function fakeClock(start: number): Clock {
  let now = start;
  return {
    now: () => now,
    async wait(milliseconds) {
      now += milliseconds;
    },
  };
}

export function fakeMemory(place?: Place, given?: GivenText): Memory & { place: Place | undefined; draft: EditDraft | undefined } {
  return {
    place,
    draft: undefined,
    async readPlace() {
      return this.place;
    },
    async writePlace(next) {
      this.place = next;
    },
    async readDraft() {
      return this.draft;
    },
    async writeDraft(draft) {
      this.draft = draft;
    },
    async takeGivenText() {
      return given;
    },
  };
}

/** Everything a popup needs, faked; the tab in front has the id 7. */
export function fakePorts(worker: FakeWorker, ports: Partial<PopupPorts> = {}): PopupPorts {
  return {
    transport: worker,
    memory: fakeMemory(),
    clock: fakeClock(Date.parse('2026-11-21T09:00:00Z')),
    findFrontTab: async () => ({ tabId: 7, page: '7 https://jobs.example/1' }),
    captureMarkup: async (html, url) => ({
      url: url ?? '',
      title: '',
      lang: '',
      capturedAt: '2026-11-21T09:00:00.000Z',
      page: { tree: html, inlays: [] },
    }),
    copyText: async () => {},
    readViews: async () => [],
    ...ports,
  };
}
