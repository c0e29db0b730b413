/** The header set of docs/security.md; the per-request ones (Content-Security-Policy with its nonce) are in proxy.ts. */
const EVERYWHERE = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), clipboard-read=(), clipboard-write=(self), payment=(), usb=()',
  'Origin-Agent-Cluster': '?1',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Reporting-Endpoints': 'csp="/api/csp-report"',
};

const toHeaders = (set) => Object.entries(set).map(([key, value]) => ({ key, value }));

/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // The optimizer has had holes and nothing here needs it.
  images: { unoptimized: true },
  // undici keeps its pool and its timers in module state: one copy, outside the bundles.
  serverExternalPackages: ['undici', 'pino'],
  // `npm run typecheck` runs the same compiler over the whole tree, tests included; once is enough.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: '16kb' } },
  async headers() {
    return [
      { source: '/:path*', headers: toHeaders(EVERYWHERE) },
      { source: '/api/:path*', headers: toHeaders({ 'Cache-Control': 'no-store' }) },
    ];
  },
};
