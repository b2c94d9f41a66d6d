import { browser } from 'wxt/browser';
import type { Access } from './lent-access';

/** Access that Chrome grants at run time. */
export const browserAccess: Access = {
  async giveBack(origins) {
    await browser.permissions.remove({ permissions: ['tabs'], origins: [...origins] });
  },
};
