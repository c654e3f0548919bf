import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, onReworded } from '../lib/messages/ask';
import { accompany } from '../lib/page/accompany';
import { openLinks } from '../lib/page/find/links';

/** The guide on a policy: finds links. */
export default defineUnlistedScript(() => accompany(document, ask, onReworded, { links: openLinks }));
