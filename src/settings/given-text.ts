import * as z from '../posting/zod';

/** Where in `storage.session` a text lies that the user selected in a page, until *New from text* takes it. */
export const GIVEN_TEXT = 'givenText';

/** A selected text with the address of its page, empty where that is not known. */
export const GivenText = z.object({ text: z.string(), address: z.string() });
export type GivenText = z.infer<typeof GivenText>;
