import { expect, test } from 'vitest';
import { buildDigestHeader, parseDigestChallenge } from './digest';

const challenge = (realm: string, nonce: string, opaque: string) => ({ realm, nonce, opaque, stale: false });

test('the example of RFC 2617, section 3.5, gives its response', () => {
  const header = buildDigestHeader({
    username: 'Mufasa',
    password: 'Circle Of Life',
    challenge: challenge(
      'testrealm@host.com',
      'dcd98b7102dd2f0e8b11d0f600bfb0c093',
      '5ccc069c403ebaf9f0171e9517f40e41',
    ),
    method: 'GET',
    uri: '/dir/index.html',
    nonceCount: 1,
    cnonce: '0a4f113b',
  });
  expect(header).toContain('response="6629fae49393a05397450978507c4ef1"');
  expect(header).toContain('nc=00000001');
  expect(header).toContain('opaque="5ccc069c403ebaf9f0171e9517f40e41"');
});

test('the MD5 example of RFC 7616, section 3.9.1, gives its response', () => {
  const header = buildDigestHeader({
    username: 'Mufasa',
    password: 'Circle of Life',
    challenge: challenge(
      'http-auth@example.org',
      '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
      'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS',
    ),
    method: 'GET',
    uri: '/dir/index.html',
    nonceCount: 1,
    cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
  });
  expect(header).toContain('response="8ca523f5e9506fed4657c9700eebdbec"');
});

test('the challenge of Atlas is read', () => {
  const header =
    'Digest realm="MMS Public API", domain="", nonce="Nfx+VMFO0sY4tpgy1sHRakvvv0NN4S91", algorithm=MD5, qop="auth", stale=false';
  expect(parseDigestChallenge(header)).toEqual({
    realm: 'MMS Public API',
    nonce: 'Nfx+VMFO0sY4tpgy1sHRakvvv0NN4S91',
    stale: false,
  });
  expect(parseDigestChallenge(header.replace('stale=false', 'stale=TRUE'))?.stale).toBe(true);
});

test('a challenge after another scheme, with several qop values and escaped quotes, is read', () => {
  const header = 'Basic realm="x", Digest realm="a \\"b\\"", nonce="n", qop="auth-int, auth", opaque="o"';
  expect(parseDigestChallenge(header)).toEqual({ realm: 'a "b"', nonce: 'n', opaque: 'o', stale: false });
});

test.each([
  [undefined],
  ['Basic realm="x"'],
  ['Digest realm="x", qop="auth"'],
  ['Digest realm="x", nonce="n"'],
  ['Digest realm="x", nonce="n", qop="auth-int"'],
  ['Digest realm="x", nonce="n", qop="auth", algorithm=SHA-256'],
])('%s is not a challenge that can be met', (header) => {
  expect(parseDigestChallenge(header)).toBeUndefined();
});
