import type { ProblemReport } from '../posting/problem';
import type { Refusal } from '../posting/refusal';
import type { ButtonSaveAnswer } from '../protocol/routes';

/** A mark on the toolbar button, and a sentence as its tooltip, which screen readers read too. */
export interface Mark {
  readonly text: string;
  readonly colour: string;
  readonly title: string;
}

/** The toolbar button of one tab. */
export interface ToolbarButton {
  /** Shows a mark for some seconds; after it what stands there again. */
  show(tabId: number, mark: Mark): Promise<void>;
  /** Lets a mark stand until the tab shows another page, or it is told otherwise; without one nothing stands. */
  stand(tabId: number, mark: Mark | undefined): Promise<void>;
}

/** The sentences of the toolbar button, in the user's language. */
export interface BadgeWords {
  saved(outcome: 'created' | 'updated' | 'unchanged', title: string): string;
  refused(refusal: Refusal): string;
  failed(problem: ProblemReport): string;
  /** The posting in front has been on the shelf since `savedAt`. */
  kept(savedAt: string): string;
}

/** `--good` and `--bad` of src/ui/theme.css in its light scheme: the badge's own text is white in both. */
const GOOD = '#1f6f43';
const BAD = '#a32a2a';

/** Shows on the toolbar button what a save without a popup came to. */
export async function showOutcome(tabId: number, answer: ButtonSaveAnswer, button: ToolbarButton, words: BadgeWords): Promise<void> {
  switch (answer.state) {
    case 'saved':
      return button.show(tabId, { text: '✓', colour: GOOD, title: words.saved(answer.save.outcome, answer.save.title ?? answer.save.key) });
    case 'refused':
      return button.show(tabId, { text: '!', colour: BAD, title: words.refused(answer.refusal) });
    case 'problem':
      return button.show(tabId, { text: '!', colour: BAD, title: words.failed(answer.problem) });
  }
}

/** Shows on the toolbar button whether the posting in front is kept. */
export async function showKept(tabId: number, savedAt: string | undefined, button: ToolbarButton, words: BadgeWords): Promise<void> {
  return button.stand(tabId, savedAt === undefined ? undefined : { text: '✓', colour: GOOD, title: words.kept(savedAt) });
}
