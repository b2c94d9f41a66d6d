import { isPublicUrl, isWebUrl } from './is-web-url';
import * as z from './zod';

export { isPublicUrl, isWebUrl };

/** An absolute http(s) address. */
export const WebUrl = z.string().check(z.refine(isWebUrl, { error: 'not an http(s) address' }));
