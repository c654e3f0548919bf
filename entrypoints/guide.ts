import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../lib/messages/ask';
import { accompany } from '../lib/page/accompany';

export default defineUnlistedScript(() => accompany(document, ask));
