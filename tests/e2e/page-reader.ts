/** Runs in a page: captures it as the extension does, and reads it where it stands. */
import { capturePage, type Serialisation } from '../../src/capture/capture-page';
import type { Capture } from '../../src/posting/snapshot';
import { type ReadResult, readDocument } from '../../src/read';

/** What the page's own window can be asked for. `capturedAt` is ISO 8601. */
export interface PageReader {
  capture(capturedAt: string, serialisation: Serialisation): Capture;
  read(capturedAt: string): ReadResult;
}

declare global {
  var pageReader: PageReader;
}

globalThis.pageReader = {
  capture: (capturedAt, serialisation) => capturePage(window, new Date(capturedAt), serialisation),
  read: (capturedAt) =>
    readDocument({
      url: new URL(document.URL),
      document,
      title: document.title,
      lang: document.documentElement.getAttribute('lang') ?? '',
      capturedAt: new Date(capturedAt).toISOString(),
    }),
};
