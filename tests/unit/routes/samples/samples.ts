/** What Meta's pages may say in one language, written without looking at the lexicon; by what it should be taken for. */
export type Samples = {
  /** Names of links to the objection. */
  readonly link: readonly string[];
  /** Titles of the form for the objection, of the one for data that others shared, and the question before them. */
  readonly title: readonly string[];
  readonly thirdParty: readonly string[];
  readonly question: readonly string[];
  /**
   * Labels of the option that means this objection, of the one about data that others shared, and of others: to see or
   * erase data, the opposite, another objection.
   */
  readonly option: readonly string[];
  readonly thirdOption: readonly string[];
  readonly otherOption: readonly string[];
  /** Labels of fields. */
  readonly email: readonly string[];
  readonly repeat: readonly string[];
  readonly country: readonly string[];
  readonly reason: readonly string[];
  readonly name: readonly string[];
  readonly code: readonly string[];
  /** Labels of the field for the prompts that showed personal data. */
  readonly prompts: readonly string[];
  /** Fields that are not ours. */
  readonly foreign: readonly string[];
  /** Names of the button that sends. */
  readonly submit: readonly string[];
  /** Names of the button that leads to a wizard's next step, and of the one that has a code mailed. */
  readonly next: readonly string[];
  readonly requestCode: readonly string[];
  /** Names of the button that checks an entered code, which is none of these. */
  readonly verify: readonly string[];
  /** Answers by what they say; `unsure` says nothing yet, or that something failed. */
  readonly confirmed: readonly string[];
  readonly refused: readonly string[];
  readonly incomplete: readonly string[];
  readonly unsure: readonly string[];
  /** What stands there instead of the page. */
  readonly unavailable: readonly string[];
  readonly region: readonly string[];
  /** What is said where one is signed in as a page instead of the own profile. */
  readonly asPage: readonly string[];
  readonly login: readonly string[];
  readonly cookies: readonly string[];
};
