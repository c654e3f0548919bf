/**
 * Every address that can be on a route, in one expression: all that the sentinel carries on every page of Meta's. It may
 * let through more than addresses.ts (the background looks again), but never less; a test compares the two.
 */
export const WATCHED =
  /^https:\/\/(([\w-]+\.)*facebook\.com\/(help\/(instagram\/)?contact|a(jax)?\/help\/contact|login|privacy\/(policy|center|guide|genai|dialog))|privacycenter\.instagram\.com\/|([\w-]+\.)*instagram\.com\/((help\/)?contact|accounts\/login|legal\/privacy)|help\.meta\.com\/(support\/privacy|requests\/\d))/;
