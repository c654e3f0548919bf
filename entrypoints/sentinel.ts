import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { follow } from '../lib/page/sentinel';

/**
 * An unlisted script that the manifest names itself (wxt.config.ts): WXT's own wrapper for content scripts posts
 * messages and dispatches events that the page could see.
 */
export default defineUnlistedScript(() => follow((request) => browser.runtime.sendMessage(request)));
