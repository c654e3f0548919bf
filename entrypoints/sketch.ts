import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { moment } from '../lib/model/time';
import { familyOf } from '../lib/page/sketch/browser';
import { sketchPage } from '../lib/page/sketch/sketch';

/** Run once, on the user's click; what it answers goes to the background as the result of its injection. */
export default defineUnlistedScript(() =>
  sketchPage(document, location.href, {
    version: browser.runtime.getManifest().version,
    browser: familyOf(navigator.userAgent),
    day: moment().at.slice(0, 10),
  }),
);
