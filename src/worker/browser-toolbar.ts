import { browser } from 'wxt/browser';
import { toolbarButton } from './toolbar-button';

/** The browser's toolbar button. */
export const browserToolbar = toolbarButton(browser.action);
