import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { explainFailure, explainRefusal } from '../explain';
import { failureOf } from '../failure';
import { t } from '../message';
import type { Transport } from '../transport';
import type { ButtonAction, ButtonState } from './button-state';
import { placeBeside } from './mount';
import { createSaveButton, type SaveButton } from './save-button';

/** What the button needs to know of a site: the id of the posting at an address, and where its title is drawn. */
export interface ButtonSite {
  postingIdOf(url: URL): string | undefined;
  /** A selector; the first match that is drawn counts. */
  readonly title: string;
}

/** How long *Undo* is offered, in milliseconds. */
const UNDO_TIME = 10_000;
/** The page is looked at again at most this often while it changes, in milliseconds. */
const PAUSE = 200;

/**
 * Keeps the button beside the posting in front while the single-page app moves on, and takes it away when the extension is updated.
 * On every other page it does no more than compare the address.
 */
export function followPostings(ctx: ContentScriptContext, site: ButtonSite, transport: Transport): void {
  let current: StandingButton | undefined;
  const look = (url: URL): void => {
    const postingId = site.postingIdOf(url);
    if (current?.postingId === postingId) return;
    current?.leave();
    current = postingId === undefined ? undefined : new StandingButton(ctx, { postingId, url: url.href }, site, transport);
  };
  // The event comes before `location` changes, so that its own address counts.
  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => look(newUrl));
  ctx.onInvalidated(() => current?.leave());
  look(new URL(location.href));
}

/** The button of one posting, from the moment its address is in front until the address changes. */
class StandingButton {
  readonly #button: SaveButton;
  readonly #observer: MutationObserver;
  #state: ButtonState = { kind: 'idle' };
  #planned = false;
  #left = false;
  /** Numbers the questions about the state, so that an earlier answer never overrules a later one. */
  #questions = 0;
  readonly #endOfNews: () => void;

  constructor(
    readonly ctx: ContentScriptContext,
    readonly posting: { readonly postingId: string; readonly url: string },
    readonly site: ButtonSite,
    readonly transport: Transport,
  ) {
    this.#button = createSaveButton(document, (action) => void this.#act(action));
    this.#button.show(this.#state);
    // The callback only plans: all work waits for the pause, however much the page changes in it.
    this.#observer = new MutationObserver(() => this.#plan());
    this.#observer.observe(document.documentElement, { childList: true, subtree: true });
    window.addEventListener('resize', this.#plan);
    window.addEventListener('pageshow', this.#onPageShow);
    this.#endOfNews = transport.onShelfChanged(() => void this.#askState());
    this.#place();
    void this.#askState();
  }

  get postingId(): string {
    return this.posting.postingId;
  }

  leave(): void {
    this.#left = true;
    this.#observer.disconnect();
    window.removeEventListener('resize', this.#plan);
    window.removeEventListener('pageshow', this.#onPageShow);
    this.#endOfNews();
    this.#button.host.remove();
  }

  /** A page that comes out of the back/forward cache heard no news while it was in there. */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void this.#askState();
  };

  readonly #plan = (): void => {
    if (this.#planned) return;
    this.#planned = true;
    this.ctx.setTimeout(() => {
      this.#planned = false;
      if (!this.#left) this.#place();
    }, PAUSE);
  };

  #place(): void {
    const title = [...document.querySelectorAll(this.site.title)].find((element) => element.getClientRects().length > 0);
    if (title) placeBeside(this.#button.host, title);
    else this.#button.host.remove();
    // What the placing itself changed is no news.
    this.#observer.takeRecords();
  }

  #show(state: ButtonState): void {
    if (this.#left) return;
    this.#state = state;
    this.#button.show(state);
    this.#place();
  }

  /** Whether the posting is kept: it may have been saved or deleted elsewhere. What the user does here meanwhile is the newer word. */
  async #askState(): Promise<void> {
    const before = this.#state;
    if (before.kind !== 'idle' && before.kind !== 'kept') return;
    this.#questions += 1;
    const question = this.#questions;
    try {
      const { saved } = await this.transport.request('button/state', { url: this.posting.url });
      if (this.#state !== before || question !== this.#questions) return;
      if (saved && before.kind === 'kept' && before.savedAt === saved.savedAt) return;
      if (saved) this.#show({ kind: 'kept', key: saved.key, savedAt: saved.savedAt });
      else if (before.kind === 'kept') this.#show({ kind: 'idle' });
    } catch (error) {
      if (this.#state === before) this.#fail(error);
    }
  }

  async #act(action: ButtonAction): Promise<void> {
    if (action === 'save' || action === 'update') return this.#save();
    if (action === 'open') return this.#open();
    return this.#undo();
  }

  async #save(): Promise<void> {
    this.#show({ kind: 'saving' });
    const answer = await this.#ask(() => this.transport.request('button/save', { url: this.posting.url }));
    if (!answer) return;
    if (answer.state === 'refused') this.#show({ kind: 'failed', sentence: explainRefusal(answer.refusal), code: answer.refusal.code });
    else if (answer.state === 'problem')
      this.#show({ kind: 'failed', sentence: explainFailure(answer.problem), code: answer.problem.code });
    else {
      const { save } = answer;
      this.#show({ kind: 'saved', save });
      this.ctx.setTimeout(() => {
        if (this.#state.kind !== 'saved' || this.#state.save !== save) return;
        this.#show({ kind: 'kept', key: save.key, savedAt: save.savedAt });
        void this.#askState();
      }, UNDO_TIME);
    }
  }

  async #open(): Promise<void> {
    const key = this.#state.kind === 'saved' ? this.#state.save.key : this.#state.kind === 'kept' ? this.#state.key : undefined;
    if (key !== undefined) await this.#ask(() => this.transport.request('posting/open', { key }));
  }

  async #undo(): Promise<void> {
    if (this.#state.kind !== 'saved') return;
    const { save } = this.#state;
    if (!(await this.#ask(() => this.transport.request('save/undo', { undoId: save.undoId })))) return;
    if (save.outcome === 'created') this.#show({ kind: 'idle', said: t('buttonUndone') });
    else this.#show({ kind: 'kept', key: save.key, savedAt: save.savedAt });
  }

  /** Asks the worker; what goes wrong is shown, and nothing is answered. */
  async #ask<Answer>(question: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await question();
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #fail(error: unknown): void {
    const failure = failureOf(error);
    this.#show({ kind: 'failed', sentence: explainFailure(failure), code: failure.code });
  }
}
