import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, onReworded } from '../lib/messages/ask';
import { accompany } from '../lib/page/accompany';
import { findForm } from '../lib/page/find/form';

/** The guide on a form: finds it. What is then done with it comes later (work.ts). */
export default defineUnlistedScript(() => accompany(document, ask, onReworded, { form: findForm }));
