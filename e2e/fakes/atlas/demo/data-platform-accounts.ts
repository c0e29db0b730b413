import { createDemoAccount, type DemoAccount, type DemoLife, LIFE } from './demo-account';
import { ODD_NAMES } from './odd-names';

const SUBJECTS = [
  'orders',
  'customers',
  'inventory',
  'clicks',
  'sessions',
  'prices',
  'returns',
  'shipments',
  'ads',
];
const JOBS = [
  'etl',
  'stream',
  'export',
  'quality',
  'backfill',
  'features',
  'snapshot',
  'replay',
  'metrics',
  'index',
];
const STAGES = ['', '-staging'];

const LIVES: DemoLife[][] = [
  [LIFE.comfortable],
  [LIFE.neverUsed],
  [LIFE.cut, LIFE.fresh],
  [LIFE.dyingInThreeHours],
  [LIFE.expired],
  [],
  [LIFE.expiredLongAgo, LIFE.comfortable],
  [LIFE.fresh],
];

/** As many accounts as asked for: the odd names first, then the ordinary ones. */
export function createDataPlatformAccounts(count: number): DemoAccount[] {
  const ordinary = STAGES.flatMap((stage) =>
    JOBS.flatMap((job) => SUBJECTS.map((subject) => `${subject}-${job}${stage}`)),
  );
  return [...ODD_NAMES, ...ordinary].slice(0, count).map((name, index) =>
    createDemoAccount({
      key: `data-platform/${index}`,
      name,
      description: `Job ${index + 1} of the data platform`,
      lives: LIVES[index % LIVES.length] ?? [],
    }),
  );
}
