import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '../src/capture/capture-page';

/** Injected on the user's gesture. Its result is the answer of `scripting.executeScript`; nothing of it stays in the page. */
export default defineUnlistedScript(() => capturePage(window, new Date(), 'html'));
