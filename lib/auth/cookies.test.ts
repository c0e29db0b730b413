import { expect, test } from 'vitest';
import { createCookies } from './cookies';

test('over https every cookie is bound to this host, unreadable for scripts and not sent by other sites', () => {
  const cookies = Object.values(createCookies('https://desk.example'));
  expect(cookies).toHaveLength(6);
  for (const { name, options } of cookies) {
    expect(name).toMatch(/^__Host-secret-desk\./);
    expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' });
    expect(options).not.toHaveProperty('domain');
  }
});

test('over http, on loopback, a prefix that browsers refuse there is left out', () => {
  for (const { name, options } of Object.values(createCookies('http://localhost:3000'))) {
    expect(name).toMatch(/^secret-desk\./);
    expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: false, path: '/' });
  }
});

test('no cookie’s name begins with the session’s, which next-auth would glue on', () => {
  const names = Object.values(createCookies('https://desk.example')).map(({ name }) => name);
  const session = '__Host-secret-desk.session';
  expect(names.filter((name) => name.startsWith(session))).toEqual([session]);
});
