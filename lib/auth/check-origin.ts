/**
 * Whether a write comes from our own page: `Origin` is our constant address, and the browser, where it
 * says so (`Sec-Fetch-Site`), agrees. A missing `Origin` is a no: every browser sends it with a POST.
 */
export function checkOrigin(headers: Headers, publicUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  return headers.get('origin') === publicUrl && (site === null || site === 'same-origin');
}
