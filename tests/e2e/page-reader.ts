/** Runs in a page that may look into its frame, whatever stands there: captures that page as the extension does, and reads it where it stands. */
import { type CapturedView, capturePage, type Serialisation } from '../../src/capture/capture-page';
import type { Capture } from '../../src/posting/snapshot';
import { type ReadResult, readDocument } from '../../src/read';

/** What the reader can be asked for of the page in the frame. `capturedAt` is ISO 8601. */
export interface PageReader {
  capture(capturedAt: string, serialisation: Serialisation): Capture;
  read(capturedAt: string): ReadResult;
}

declare global {
  var pageReader: PageReader;
}

/** The framed page's own window, with its own classes. */
function framed(): CapturedView {
  const view = document.querySelector('iframe')?.contentDocument?.defaultView;
  if (!view) throw new Error('no page that may be looked into stands in the frame');
  return view;
}

globalThis.pageReader = {
  capture: (capturedAt, serialisation) => capturePage(framed(), new Date(capturedAt), serialisation),
  read(capturedAt) {
    const { document } = framed();
    return readDocument({
      url: new URL(document.URL),
      document,
      title: document.title,
      lang: document.documentElement.getAttribute('lang') ?? '',
      capturedAt: new Date(capturedAt).toISOString(),
    });
  },
};
