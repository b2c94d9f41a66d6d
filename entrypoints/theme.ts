import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followTheme } from '../src/ui/theme-choice';

/** Stands in the head of every page of ours, so that its first drawing has the theme that was chosen. */
export default defineUnlistedScript(() => followTheme(window));
