import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '../src/capture/capture-page';

/** Injected after `capture.ts` where HTML's serialisation does not give the page's tree back. */
export default defineUnlistedScript(() => capturePage(window, new Date(), 'xml'));
