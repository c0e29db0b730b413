import type { Logger } from '../log/logger';
import { loadSettings } from './config.server';
import type { ParsedSettings } from './schema';
import type { Settings } from './settings';

type Signals = Pick<NodeJS.EventEmitter, 'on' | 'off'>;

/**
 * On SIGHUP reads the configuration again and hands it to `reload`. What is wrong with it is logged by
 * field and the running configuration stays; nothing here ends the process. Only files can have
 * changed: a process keeps the environment it was started with.
 *
 * @returns a function that takes the handler off again.
 */
export function installReload(given: {
  reload: (settings: Settings) => void | Promise<void>;
  log: Logger;
  load?: () => ParsedSettings;
  signals?: Signals;
}): () => void {
  const { reload, log, load = loadSettings, signals = process } = given;
  let last = Promise.resolve();

  async function readAgain(): Promise<void> {
    try {
      const parsed = load();
      if ('settings' in parsed) {
        await reload(parsed.settings);
        log.info('configuration reloaded');
        return;
      }
      for (const { field, problem } of parsed.problems)
        log.error('configuration problem', { field, problem });
      log.error('configuration kept as it was', { problems: parsed.problems.length });
    } catch (error) {
      log.error('configuration reload failed', { name: error instanceof Error ? error.name : 'unknown' });
    }
  }

  // One after another: two signals in quick succession must not leave the older configuration in place.
  const onHangup = () => {
    last = last.then(readAgain);
  };
  signals.on('SIGHUP', onHangup);
  return () => {
    signals.off('SIGHUP', onHangup);
  };
}
