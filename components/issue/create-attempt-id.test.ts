import { expect, it } from 'vitest';
import { parseRevokeRequest } from '../../lib/secrets/input';
import { createAttemptId } from './create-attempt-id';

it('makes ids that the server accepts, a new one each time', () => {
  const ids = Array.from({ length: 200 }, createAttemptId);
  expect(new Set(ids).size).toBe(200);
  const address = {
    orgId: '3'.repeat(24),
    clientId: `mdb_sa_id_${'6'.repeat(24)}`,
    secretId: '7'.repeat(24),
  };
  expect(ids.every((attemptId) => parseRevokeRequest({ attemptId, ...address }).ok)).toBe(true);
});
