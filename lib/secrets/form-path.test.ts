import { describe, expect, it } from 'vitest';
import { parseFormLink } from './form-link';
import { formPath } from './form-path';

const VALUES = {
  orgId: '32b6e34b3d91647abb20e7b8',
  clientId: 'mdb_sa_id_66c1f7b2e4b0a1d2c3e4f5a6',
  hours: 168,
  reason: 'INC-42: rotate & check 100 % of "it"?',
};

describe('formPath', () => {
  it('comes back as the same form', () => {
    const url = new URL(formPath(VALUES), 'http://localhost');
    expect(url.pathname).toBe('/secrets/new');
    expect(parseFormLink(url.searchParams)).toEqual({ values: VALUES, problems: [] });
  });

  it('leaves out what is not filled', () => {
    expect(formPath({ reason: '', hours: Number.NaN })).toBe('/secrets/new');
  });
});
