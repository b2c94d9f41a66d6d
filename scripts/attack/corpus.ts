/** The whole corpus of hostile pages. A family is made by a rule; what each page must come to is written by hand beside it. */
import type { Attack } from './attack';
import { addresses } from './families/addresses';
import { buttonHosts } from './families/button-hosts';
import { data } from './families/data';
import { documents } from './families/documents';
import { moving } from './families/moving';
import { names } from './families/names';
import { sizes } from './families/sizes';
import { texts } from './families/texts';

export const attacks: readonly Attack[] = [...texts, ...names, ...data, ...sizes, ...moving, ...addresses, ...documents, ...buttonHosts];
