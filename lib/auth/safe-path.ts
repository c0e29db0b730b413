/**
 * A path of ours to return to, or `/`: one leading slash, then neither slash nor backslash, which a
 * browser would take for another host; no control characters.
 */
export function safePath(address: string, publicUrl: string): string {
  const path = address.startsWith(`${publicUrl}/`) ? address.slice(publicUrl.length) : address;
  const isOurs = /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) && !/^\/(%2f|%5c)/i.test(path);
  if (!isOurs) return '/';
  // Percent-encoded and without dots: a header takes nothing beyond Latin-1, and `/a/..//b` is `//b`.
  const { pathname, search, hash } = new URL(path, publicUrl);
  return pathname.startsWith('//') ? '/' : `${pathname}${search}${hash}`;
}
