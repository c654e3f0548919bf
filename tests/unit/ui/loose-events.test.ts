import { describe, expect, it } from 'vitest';
import { candidatesFor, looseIn } from '../../../lib/ui/popup/loose-events';
import { account, event } from '../build';

describe('what the user is asked about', () => {
  const click = event('submitted', { id: 'click', account: undefined });
  const answer = event('confirmed', { id: 'answer', submission: 'click', account: undefined });

  it('is a click and its answer as one question', () => {
    expect(looseIn([click, answer])).toEqual([{ event: answer, ids: ['click', 'answer'] }]);
  });
  it('is a click without answer by itself', () => {
    expect(looseIn([click])).toEqual([{ event: click, ids: ['click'] }]);
  });
  it('is the answer alone where its click already has an account', () => {
    expect(looseIn([{ ...click, account: 'a' }, answer])).toEqual([{ event: answer, ids: ['answer'] }]);
  });
  it('is nothing that has an account, and no mere visit', () => {
    expect(looseIn([event('confirmed'), event('opened', { account: undefined })])).toEqual([]);
  });
});

describe('the accounts it can have been', () => {
  const facebook = account({ id: 'f' });
  const instagram = account({ id: 'i', case: 'instagram-private' });
  const ids = (page: string) => candidatesFor(event('submitted', { page }), [facebook, instagram]).map(({ id }) => id);

  it('are those of the page’s service', () => {
    expect(ids('instagram-ai-form')).toEqual(['i']);
  });
  it('are all where the page serves several services', () => {
    expect(ids('portal-form')).toEqual(['f', 'i']);
  });
  it('are all where the page is not known any more', () => {
    expect(ids('page-of-yesterday')).toEqual(['f', 'i']);
  });
});
