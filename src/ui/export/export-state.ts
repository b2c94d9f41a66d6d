/** What the export dialog shows, and how each event changes it. Pure: the service does the asking. */
import type { ExportOptions } from '../../posting/export-options';
import type { ExportProgress, ExportReady, ExportSelection, PreviewAnswer } from '../../protocol/exports';
import type { Failure } from '../failure';

/** What a file can be of, and how many postings that is. */
export interface ExportScope {
  readonly selection: ExportSelection;
  readonly count: number;
}

export type ExportPhase =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly progress: ExportProgress }
  | { readonly kind: 'done'; readonly ready: ExportReady }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ExportState {
  readonly scope: ExportScope;
  readonly options: ExportOptions;
  /** Absent while it is fetched. */
  readonly preview?: PreviewAnswer;
  readonly previewFailure?: Failure;
  readonly phase: ExportPhase;
}

export type ExportEvent =
  | { readonly type: 'chosen'; readonly scope?: ExportScope; readonly options?: ExportOptions }
  | { readonly type: 'previewed'; readonly preview: PreviewAnswer }
  | { readonly type: 'not-previewed'; readonly failure: Failure }
  | { readonly type: 'phase'; readonly phase: ExportPhase };

/** What is chosen before anything was: the table that spreadsheets open, safe to open. */
export const firstOptions: ExportOptions = { format: 'csv', formulaGuard: true, byteOrderMark: false, pages: false };

export function reduceExport(state: ExportState, event: ExportEvent): ExportState {
  switch (event.type) {
    case 'chosen':
      return {
        scope: event.scope ?? state.scope,
        options: event.options ?? state.options,
        // A preview of what was chosen before stands until the new one comes, so that nothing jumps.
        ...(state.preview && { preview: state.preview }),
        phase: { kind: 'choosing' },
      };
    case 'previewed': {
      const { previewFailure: _, ...rest } = state;
      return { ...rest, preview: event.preview };
    }
    case 'not-previewed': {
      const { preview: _, ...rest } = state;
      return { ...rest, previewFailure: event.failure };
    }
    case 'phase':
      return { ...state, phase: event.phase };
  }
}
