import { expect, it } from 'vitest';
import { describeError } from './describe-error';

it('gives name, code, frames and the cause of an error, and no message', () => {
  const cause = Object.assign(new Error('canary'), { code: 'ECONNREFUSED' });
  const error = Object.assign(new TypeError('canary', { cause }), { code: 'ERR_INVALID_URL' });
  const { stack, ...facts } = describeError(error);
  expect(facts).toEqual({
    errorName: 'TypeError',
    errorCode: 'ERR_INVALID_URL',
    errorMessage: undefined,
    causeName: 'Error',
    causeCode: 'ECONNREFUSED',
  });
  expect(stack).toMatch(/^at .*describe-error\.test\.ts:\d+:\d+/);
  expect(JSON.stringify({ stack, facts })).not.toContain('canary');
});

it('gives the message of an error of ours', () => {
  class OurError extends Error {}
  const isOurs = (error: Error) => error instanceof OurError;
  expect(describeError(new OurError('said by us'), isOurs).errorMessage).toBe('said by us');
  expect(describeError(new Error('canary'), isOurs).errorMessage).toBeUndefined();
});

it.each([
  ['lines like frames in the message', new Error('x\n    at canary (/canary.js:1:1)\n    at /canary.js:1:1')],
  ['a parser that quotes', parseFailure()],
  ['a code that is data', Object.assign(new Error('x'), { code: 'canary canary' })],
  ['a code that is a secret', Object.assign(new Error('x'), { code: 'mdb_sa_sk_canary' })],
  ['a name that is data', Object.assign(new Error('x'), { name: 'canary: 1' })],
  ['something thrown that is no error', 'canary'],
  ['an object', { message: 'canary' }],
])('says nothing of %s', (_title, error) => {
  expect(JSON.stringify(describeError(error))).not.toContain('canary');
});

it('survives an error whose properties throw', () => {
  const error = new Error('x');
  Object.defineProperty(error, 'cause', {
    get() {
      throw new Error('canary');
    },
  });
  expect(describeError(error)).toEqual({ errorName: 'unreadable error' });
});

function parseFailure(): unknown {
  try {
    return JSON.parse('canary');
  } catch (error) {
    return error;
  }
}
