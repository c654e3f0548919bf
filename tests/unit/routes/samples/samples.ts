/** What Meta's pages may say in one language, written without looking at the lexicon; by what it should be taken for. */
export type Samples = {
  /** Names of links to the objection. */
  readonly link: readonly string[];
  /** Titles of the form for the objection, of the one for data that others shared, and the question before them. */
  readonly title: readonly string[];
  readonly thirdParty: readonly string[];
  readonly question: readonly string[];
  /** Labels of fields. */
  readonly email: readonly string[];
  readonly repeat: readonly string[];
  readonly country: readonly string[];
  readonly reason: readonly string[];
  readonly name: readonly string[];
  readonly code: readonly string[];
  /** Fields that are not ours. */
  readonly foreign: readonly string[];
  /** Names of the button that sends. */
  readonly submit: readonly string[];
  /** Answers by what they say; `unsure` says nothing yet, or that something failed. */
  readonly confirmed: readonly string[];
  readonly refused: readonly string[];
  readonly incomplete: readonly string[];
  readonly unsure: readonly string[];
  /** What stands there instead of the page. */
  readonly unavailable: readonly string[];
  readonly region: readonly string[];
  readonly login: readonly string[];
  readonly cookies: readonly string[];
};
