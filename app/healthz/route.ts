export const dynamic = 'force-dynamic';

/** Alive: the process answers. Nothing else is asked, nothing else is said. */
export function GET(): Response {
  return new Response('ok\n', { headers: { 'cache-control': 'no-store' } });
}
