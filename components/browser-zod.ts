import { z } from 'zod';

/**
 * zod looks for `eval` when an object is first parsed, and our Content-Security-Policy reports that as a
 * violation although zod catches it. The first provider of every page imports this before anything parses.
 */
z.config({ jitless: true });

export { z };
