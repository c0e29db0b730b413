import type { CDPSession, Page } from '@playwright/test';
import { z } from 'zod';

export type Tasks = {
  /** The longest task of the page's main thread by processor time, milliseconds. */
  longestMs: number;
  /** The longest by the clock: also what other programs took of the processor meanwhile. */
  longestClockMs: number;
  /** Tasks over 50 ms, by processor time. */
  long: number;
};

const LONG_MS = 50;
const EVENT = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  dur: z.number().default(0),
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).default({}),
});
const EVENTS = z.array(EVENT);
type TraceEvent = z.infer<typeof EVENT>;

/** Every task of the page while `work` ran, from the browser's own trace: the longtask API knows the clock only. */
export async function tasksOf(page: Page, work: () => Promise<void>): Promise<Tasks> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...EVENTS.parse(value.filter(({ name }) => name === 'RunTask' || name === 'thread_name')));
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'] },
    transferMode: 'ReportEvents',
  });
  await work();
  await endTrace(session);
  await session.detach();
  return summarize(events);
}

async function endTrace(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
}

function summarize(events: TraceEvent[]): Tasks {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const mains = events.filter(({ args }) => args.name === 'CrRendererMain').map(threadOf);
  const tasks = events.filter((event) => event.name === 'RunTask' && mains.includes(threadOf(event)));
  if (tasks.length === 0) throw new Error('the trace holds no task');
  const processorMs = tasks.map(({ dur, tdur }) => (tdur ?? dur) / 1_000);
  return {
    longestMs: Math.max(...processorMs),
    longestClockMs: Math.max(...tasks.map(({ dur }) => dur / 1_000)),
    long: processorMs.filter((ms) => ms > LONG_MS).length,
  };
}
