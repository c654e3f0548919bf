import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../lib/page/handover';
import { openWork } from '../lib/page/visit/work';

/** What is done with a form that was found: filling, and waiting for the answer. */
export default defineUnlistedScript(() => leave('work', openWork));
