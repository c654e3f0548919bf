import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../lib/page/handover';
import { openScreen } from '../lib/page/show/screen';

/** What is drawn on a page: sent when there is something to show (background/arrive). */
export default defineUnlistedScript(() => leave('card', openScreen));
