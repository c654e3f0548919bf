import { describe, expect, it } from 'vitest';
import { accountSchema } from '../../../lib/model/account';
import { caseOf } from '../../../lib/model/case';
import { coverage, objectionsNeeded } from '../../../lib/model/coverage';
import {
  type Answers,
  accountsFrom,
  asksTogether,
  declaredFrom,
  NO_ANSWERS,
  ROWS,
  type Row,
  type RowId,
  wrongIn,
} from '../../../lib/ui/questions/answers';

const NOW = new Date('2026-11-21T12:00:00+01:00');

/** Answers with these rows ticked; say what else about a row. */
function ticked(rows: Partial<Record<RowId, Partial<Row['draft']>>>, rest: Partial<Answers> = {}): Answers {
  return {
    ...NO_ANSWERS,
    ...rest,
    rows: NO_ANSWERS.rows.map((row) => {
      const part = rows[row.id];
      return part ? { ...row, chosen: true, draft: { ...row.draft, ...part } } : row;
    }),
  };
}

function made(answers: Answers) {
  let n = 0;
  const newId = () => {
    n += 1;
    return `id-${n}`;
  };
  return accountsFrom(answers, 'de', NOW, newId);
}

const DETAILS = {
  name: 'Mara Beispiel',
  page: 'Stadt Musterhausen',
  organisation: 'Stadt Musterhausen',
  operator: 'Sportverein',
  child: 'Kim',
};

describe('the accounts that the answers mean', () => {
  it('are none where nothing is ticked', () => {
    expect(made(NO_ANSWERS)).toEqual([]);
  });

  it.each(ROWS)('can be read again when stored: %s', (id) => {
    const [account] = made(ticked({ [id]: { details: DETAILS, body: 'public-body', email: ' mara@example.org ' } }));
    expect(accountSchema.safeParse(account).success).toBe(true);
    expect(account).toMatchObject({ case: id, email: 'mara@example.org', language: 'de' });
  });

  it.each(ROWS)('begin with a text that their case offers: %s', (id) => {
    const [account] = made(ticked({ [id]: {} }));
    expect(caseOf(id).statements).toContain(account?.statement);
  });

  it('keep only what a text of their case needs', () => {
    const [account] = made(ticked({ 'no-account': { details: { ...DETAILS, prompts: '  ' }, body: 'organisation' } }));
    expect(account?.details).toEqual({ name: 'Mara Beispiel' });
    expect(account?.body).toBeUndefined();
  });

  it('take bad input as it is', () => {
    const name = `"$& {name} <b>\u202e${'x'.repeat(9_000)}🙂`;
    const [account] = made(ticked({ 'no-account': { details: { name } } }));
    expect(account?.details?.name).toBe(name);
    expect(accountSchema.safeParse(account).success).toBe(true);
  });

  it('have a separate Threads profile where it is not linked', () => {
    expect(made(ticked({ 'threads-linked': { case: 'threads-separate' } }))[0]?.case).toBe('threads-separate');
  });
});

describe('the Accounts Centre', () => {
  const both = { 'facebook-private': {}, 'instagram-private': {} };

  it('is asked for only where it matters', () => {
    expect(asksTogether(ticked(both))).toBe(true);
    expect(asksTogether(ticked({ 'facebook-private': {} }))).toBe(false);
  });

  it.each([
    ['yes', 1],
    ['no', 2],
    ['unknown', 2],
  ] as const)('"%s" means %i objections', (together, needed) => {
    expect(objectionsNeeded(made(ticked(both, { together })), [])).toBe(needed);
  });

  it('of Instagram is that of a linked Threads profile, and not of a separate one', () => {
    const linked = made(ticked({ 'instagram-private': {}, 'threads-linked': {} }));
    expect(objectionsNeeded(linked, [])).toBe(1);
    const separate = made(ticked({ 'instagram-private': {}, 'threads-linked': { case: 'threads-separate' } }));
    expect(objectionsNeeded(separate, [])).toBe(2);
  });

  it('counts for Facebook only while Instagram is ticked, too', () => {
    const accounts = made(ticked({ 'facebook-private': {}, 'threads-linked': {} }, { together: 'yes' }));
    expect([...coverage(accounts, []).values()].map((one) => one.kind)).toEqual(['own', 'own']);
  });
});

describe('an earlier objection', () => {
  const earlier = { said: true, on: '2024-06-01', words: ' Per Formular ', email: '', without: [] };
  const answers = ticked({ 'facebook-private': { email: 'mara@example.org' }, 'shown-adult': {} }, { earlier });

  it('is declared for what one can have objected for, with the address of then', () => {
    const accounts = made(answers);
    expect(declaredFrom(answers, accounts)).toEqual([
      {
        kind: 'declared',
        account: accounts[0]?.id,
        on: '2024-06-01',
        words: 'Per Formular',
        email: 'mara@example.org',
      },
    ]);
  });
  it('is declared with the address of that time, where it was another one', () => {
    const moved = { ...answers, earlier: { ...earlier, email: ' alt@example.org ' } };
    expect(declaredFrom(moved, made(moved))).toMatchObject([{ email: 'alt@example.org' }]);
  });
  it('is not declared where it was not said, or not for this account', () => {
    const silent = { ...answers, earlier: { ...earlier, said: false } };
    expect(declaredFrom(silent, made(silent))).toEqual([]);
    const without = { ...answers, earlier: { ...earlier, without: ['facebook-private' as const] } };
    expect(declaredFrom(without, made(without))).toEqual([]);
  });
});

describe('what is wrong with answers', () => {
  const earlier = { said: true, on: '', words: '', email: '', without: [] };
  it.each([
    ['nothing ticked', NO_ANSWERS, ['nothing-chosen']],
    ['Facebook alone', ticked({ 'facebook-private': {} }), []],
    ['no e-mail address', ticked({ 'facebook-private': { email: 'mara' } }), ['facebook-private.email']],
    ['a page without a name', ticked({ 'facebook-page': { details: { page: ' ' } } }), ['facebook-page.page']],
    [
      'a letter about a child without anything',
      ticked({ 'shown-child': {} }),
      ['shown-child.child', 'shown-child.operator', 'shown-child.page', 'shown-child.name'],
    ],
    ['an earlier objection without a day', ticked({ 'threads-linked': {} }, { earlier }), ['earlier.noDate']],
    [
      'an earlier objection in the future',
      ticked({ 'threads-linked': {} }, { earlier: { ...earlier, on: '2026-11-22' } }),
      ['earlier.future'],
    ],
    [
      'an earlier objection from what is no e-mail address',
      ticked({ 'threads-linked': {} }, { earlier: { ...earlier, on: '2024-06-01', email: 'mara' } }),
      ['earlier.email'],
    ],
    [
      'an earlier objection for nothing that had a form then',
      ticked({ 'shown-adult': { details: DETAILS }, whatsapp: {} }, { earlier: { ...earlier, on: '2024-01-01' } }),
      ['earlier.none'],
    ],
  ])('%s', (_, answers, wrong) => {
    expect(wrongIn(answers, NOW)).toEqual(wrong);
  });
});
