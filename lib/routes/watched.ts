/**
 * Every address that can be on a route, in one expression: all that the sentinel carries on every page of Meta's. It may
 * let through more than addresses.ts (the background looks again), but never less; a test compares the two.
 */
export const WATCHED =
  /^https:\/\/(([\w-]+\.)*facebook\.com\/(help\/(instagram\/)?contact|a(jax)?\/help\/contact|login|privacy\/(policy|center|guide|genai|dialog))|privacycenter\.instagram\.com\/|([\w-]+\.)*instagram\.com\/((help\/)?contact|accounts\/login|legal\/privacy)|help\.meta\.com\/(support\/privacy|requests\/\d))/;

/** Where a form's answer may stand after its address is left: the help centre's own pages, never a feed or a profile. */
export const ANSWERS =
  /^https:\/\/(help\.(instagram|meta)\.com\/|([\w-]+\.)*(facebook|instagram)\.com\/(a\/|ajax\/)?help\/)/;
