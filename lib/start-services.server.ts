import 'server-only';
import { installReload } from './config/reload';
import { installShutdown } from './lifecycle.server';
import { guardConsole } from './log/guard-console';
import { getServices } from './services.server';

/** What runs from the start and not from the first request. Ends the process when the configuration is bad. */
export function startServices(): void {
  const services = getServices();
  const { log, connections, directory } = services;
  // Next prints an error's message and cause by itself; both may come from outside.
  guardConsole({ log });
  installShutdown(services);
  installReload({
    log,
    reload: (settings) => {
      directory.replaceConnections(connections.replace(settings));
      void directory.loadAll();
    },
  });
  // Tokens and organizations are there when the first operator comes.
  void directory.loadAll();
  log.info('started', { connections: connections.current().length });
}
