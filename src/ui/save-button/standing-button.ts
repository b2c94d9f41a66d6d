import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { ButtonPlace } from '../../settings/settings';
import { explainFailure, explainRefusal } from '../explain';
import { failureOf } from '../failure';
import { t } from '../message';
import type { Transport } from '../transport';
import { type ButtonAction, type ButtonState, viewOf } from './button-state';
import type { ButtonSite } from './follow';
import { attachUnseen, placeBeside, placeInWindow } from './mount';
import { nextCorner } from './placement';
import { createSaveButton, type SaveButton } from './save-button';
import { watchPage } from './watch-page';

/** How long *Undo* is offered, in milliseconds. */
const UNDO_TIME = 10_000;

/** The button of one posting, from the moment its address is in front until the address changes. Nothing stands in the page before the worker has answered. */
export class StandingButton {
  /** Made when there is something to show. */
  #made: SaveButton | undefined;
  readonly #watch: ReturnType<typeof watchPage>;
  readonly #left = new AbortController();
  /** Nothing is shown: the worker has not answered yet, or the user hid the button on this host. */
  #state: ButtonState | undefined;
  #place: ButtonPlace | undefined;
  /** Places that the worker has not noted yet. */
  #movesUnderway = 0;
  #arranging = false;
  /** Numbers the questions about the state, so that an earlier answer never overrules a later one. */
  #questions = 0;

  constructor(
    readonly ctx: ContentScriptContext,
    readonly posting: { readonly postingId: string; readonly url: URL },
    readonly site: Pick<ButtonSite, 'title' | 'corner'>,
    readonly transport: Transport,
  ) {
    this.#watch = watchPage(ctx, () => this.#stand());
    const { signal } = this.#left;
    // A page that comes out of the back/forward cache heard no news while it was in there.
    window.addEventListener('pageshow', ({ persisted }) => persisted && void this.#askState(), { signal });
    // An extension that was switched off or taken away tells nobody; whoever comes back to the page finds no dead button.
    const leaveIfDead = () => ctx.isInvalid;
    window.addEventListener('focus', leaveIfDead, { signal });
    document.addEventListener('visibilitychange', leaveIfDead, { signal });
    const endOfNews = transport.onShelfChanged(() => void this.#askState());
    signal.addEventListener('abort', endOfNews);
    void this.#askState();
  }

  get #button(): SaveButton {
    this.#made ??= this.#make();
    return this.#made;
  }

  #make(): SaveButton {
    const button = createSaveButton(document, {
      onAction: (action) => void this.#act(action),
      onArrange: () => this.#arrange(!this.#arranging),
      onMove: (place, done) => void this.#move(place, done),
    });
    button.host.addEventListener('pointerenter', () => this.ctx.isInvalid);
    return button;
  }

  get postingId(): string {
    return this.posting.postingId;
  }

  get #url(): string {
    return this.posting.url.href;
  }

  leave(): void {
    this.#left.abort();
    this.#watch.end();
    this.#made?.host.remove();
  }

  /** Tells the worker that no posting is in front any more. A worker that cannot be told has nothing standing either. */
  tellLeft(): void {
    if (!this.ctx.isInvalid) this.transport.request('button/left', {}).catch(failureOf);
  }

  /** Stands where the user put the button, else where it stands by itself on this site; away while the page shows no title. */
  #stand(): void {
    const { host } = this.#button;
    const place = this.#place ?? this.site.corner;
    const title = [...document.querySelectorAll(this.site.title)].find((element) => element.getClientRects().length > 0);
    if (!title || this.ctx.isInvalid) host.remove();
    else if (!host.isConnected) {
      // Laid out by the browser together with the page, before it is measured here.
      attachUnseen(host);
      this.#watch.lookSoon();
    } else if (place) placeInWindow(host, place, title);
    // What the user has just pressed does not vanish for want of a place.
    else placeBeside(host, title, this.#isInUse);
  }

  get #isInUse(): boolean {
    const state = this.#state;
    return this.#arranging || !(state?.kind === 'kept' || (state?.kind === 'idle' && state.said === undefined));
  }

  #show(state: ButtonState): void {
    if (this.#left.signal.aborted) return;
    const isFirst = this.#state === undefined;
    this.#state = state;
    this.#draw(isFirst);
  }

  /** What the user does shows at once; what nobody waits for when the page is idle. */
  #draw(isFirst = false): void {
    if (this.#state === undefined) return;
    this.#button.show(viewOf(this.#state, { arranging: this.#arranging, moved: this.#place !== undefined }), this.#arranging);
    if (isFirst) this.#watch.lookSoon();
    else this.#watch.look();
  }

  /** Whether the posting is kept: it may have been saved or deleted elsewhere. What the user does here meanwhile is the newer word. */
  async #askState(): Promise<void> {
    const before = this.#state;
    if (before && before.kind !== 'idle' && before.kind !== 'kept') return;
    this.#questions += 1;
    const question = this.#questions;
    const { transport } = this;
    try {
      const { saved, hidden, place } = await transport.request('button/state', { url: this.#url });
      if (this.#left.signal.aborted || this.#state !== before || question !== this.#questions) return;
      if (hidden) return this.#withdraw();
      // What was asked while the button is being put elsewhere may be answered with where it was.
      if (this.#movesUnderway === 0) this.#place = place;
      if (saved && before?.kind === 'kept' && before.savedAt === saved.savedAt) this.#draw();
      else if (saved) this.#show({ kind: 'kept', key: saved.key, savedAt: saved.savedAt });
      else this.#show(before?.kind === 'idle' ? before : { kind: 'idle' });
    } catch (error) {
      if (this.#state === before) this.#fail(error);
    }
  }

  /** Hidden on this host: nothing of it stays in the page, and it only listens whether it is called back. */
  #withdraw(): void {
    this.#state = undefined;
    this.#watch.rest();
    this.#made?.host.remove();
  }

  async #act(action: ButtonAction): Promise<void> {
    switch (action) {
      case 'save':
      case 'update':
        return this.#save();
      case 'open':
        return this.#open();
      case 'undo':
        return this.#undo();
      case 'next-corner':
        return this.#move(nextCorner(this.#place), true);
      case 'own-place':
        return this.#move(undefined, true);
      case 'hide':
        return this.#hide();
      case 'show':
        return this.#callBack();
      case 'done':
        return this.#arrange(false);
    }
  }

  async #save(): Promise<void> {
    this.#show({ kind: 'saving' });
    const answer = await this.#ask(() => this.transport.request('button/save', { url: this.#url }));
    if (!answer) return;
    if (answer.state === 'refused') this.#show({ kind: 'failed', sentence: explainRefusal(answer.refusal), code: answer.refusal.code });
    else if (answer.state === 'problem')
      this.#show({ kind: 'failed', sentence: explainFailure(answer.problem), code: answer.problem.code });
    else {
      const { save } = answer;
      this.#show({ kind: 'saved', save });
      this.ctx.setTimeout(() => {
        if (this.#state?.kind !== 'saved' || this.#state.save !== save) return;
        this.#show({ kind: 'kept', key: save.key, savedAt: save.savedAt });
        void this.#askState();
      }, UNDO_TIME);
    }
  }

  async #open(): Promise<void> {
    const state = this.#state;
    const key = state?.kind === 'saved' ? state.save.key : state?.kind === 'kept' ? state.key : undefined;
    if (key !== undefined) await this.#ask(() => this.transport.request('posting/open', { key }));
  }

  async #undo(): Promise<void> {
    if (this.#state?.kind !== 'saved') return;
    const { save } = this.#state;
    if (!(await this.#ask(() => this.transport.request('save/undo', { undoId: save.undoId })))) return;
    if (save.outcome === 'created') this.#show({ kind: 'idle', said: t('buttonUndone') });
    else this.#show({ kind: 'kept', key: save.key, savedAt: save.savedAt });
  }

  #arrange(arranging: boolean): void {
    this.#arranging = arranging;
    this.#draw();
  }

  async #move(place: ButtonPlace | undefined, done: boolean): Promise<void> {
    this.#place = place;
    // While it is dragged it only moves; what it offers follows when it is let go.
    if (!done) return this.#watch.look();
    // At once: the next press of an arrow key goes on from there.
    this.#stand();
    this.#draw();
    this.#questions += 1;
    this.#movesUnderway += 1;
    try {
      await this.#ask(() => this.transport.request('button/move', { url: this.#url, ...(place && { place }) }));
    } finally {
      this.#movesUnderway -= 1;
    }
  }

  async #hide(): Promise<void> {
    const { host } = this.posting.url;
    if (!(await this.#ask(() => this.transport.request('button/hide', { url: this.#url, hidden: true })))) return;
    this.#arranging = false;
    const state: ButtonState = { kind: 'hidden', host };
    this.#show(state);
    this.ctx.setTimeout(() => this.#state === state && this.#withdraw(), UNDO_TIME);
  }

  async #callBack(): Promise<void> {
    if (!(await this.#ask(() => this.transport.request('button/hide', { url: this.#url, hidden: false })))) return;
    this.#state = undefined;
    await this.#askState();
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
    // The extension that this button belongs to is gone: the context's end has taken the button away.
    if (this.ctx.isInvalid) return;
    const failure = failureOf(error);
    this.#show({ kind: 'failed', sentence: explainFailure(failure), code: failure.code });
  }
}
