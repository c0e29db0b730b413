import { describe, expect, it } from 'vitest';
import {
  AtlasAddressRefusedError,
  AtlasConflictError,
  AtlasCredentialRefusedError,
  AtlasForbiddenError,
  AtlasInvalidRequestError,
  AtlasNotFoundError,
  AtlasRateLimitedError,
  AtlasRefusedError,
  AtlasUnreachableError,
} from '../atlas/errors';
import { createIssueSecret } from './issue-secret';
import type { IssueOutcome } from './outcome';
import { act, createWorld, issueInput } from './testing/world';

const codeOf = (outcome: IssueOutcome) => (outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind);
const refused = { mayHaveHappened: false };

describe('what Atlas refuses', () => {
  it.each([
    [new AtlasCredentialRefusedError('x', refused), 'credential_refused'],
    [new AtlasAddressRefusedError('x', refused), 'address_not_allowed'],
    [new AtlasRateLimitedError('x', { ...refused, retryAfterS: 9 }), 'rate_limited'],
    [new AtlasConflictError('x', refused), 'rotation_running'],
    [new AtlasNotFoundError('x', refused), 'account_not_found'],
    [new AtlasUnreachableError('x', refused), 'atlas_unreachable'],
    [
      new AtlasInvalidRequestError('x', { ...refused, status: 400, code: 'BAD', detail: 'No.' }),
      'atlas_refused',
    ],
    [new AtlasForbiddenError('x', refused), 'atlas_refused'],
    [new AtlasRefusedError('x', refused), 'atlas_refused'],
  ])('is refused after one POST, audited, and not sent again for the same click: %s', async (error, code) => {
    const world = createWorld();
    world.atlas.create = () => Promise.reject(error);
    const issue = createIssueSecret(world.deps);
    const input = issueInput();
    const outcome = await issue(act(input));
    expect(codeOf(outcome)).toBe(code);
    expect(world.order).toEqual(['GET', 'secret.issue.attempted', 'POST', 'secret.issue.refused']);
    expect(world.events.at(-1)).toMatchObject({ code });
    expect(await issue(act(input))).toEqual(outcome);
    expect(world.calls.posts).toBe(1);
  });

  it("passes on Atlas's own words and code", async () => {
    const world = createWorld();
    const error = new AtlasInvalidRequestError('x', { ...refused, status: 400, code: 'BAD', detail: 'No.' });
    world.atlas.create = () => Promise.reject(error);
    expect(await createIssueSecret(world.deps)(act(issueInput()))).toMatchObject({
      refusal: { code: 'atlas_refused', status: 400, atlasCode: 'BAD', detail: 'No.' },
    });
  });
});
