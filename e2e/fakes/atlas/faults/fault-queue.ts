import type { Operation } from '../http/match-route';
import type { Fault, PlannedFault } from './fault-schema';

export type FaultTarget = {
  operation: Operation;
  orgId?: string | undefined;
  clientId?: string | undefined;
  actor?: string | undefined;
};

export type FaultQueue = {
  add(planned: PlannedFault): void;
  /** The oldest fault that matches; spends one of its times. */
  take(target: FaultTarget): Fault | undefined;
  list(): PlannedFault[];
  /** Without a client id, every fault. */
  clear(clientId?: string): void;
};

export function createFaultQueue(): FaultQueue {
  let queue: PlannedFault[] = [];
  return {
    add: (planned) => void queue.push({ ...planned }),
    take: (target) => {
      const found = queue.find((planned) => isMatch(planned, target));
      if (!found) return undefined;
      found.times -= 1;
      queue = queue.filter((planned) => planned.times > 0);
      return found.fault;
    },
    list: () => [...queue],
    clear: (clientId) => {
      queue = clientId === undefined ? [] : queue.filter((planned) => planned.clientId !== clientId);
    },
  };
}

function isMatch(planned: PlannedFault, target: FaultTarget): boolean {
  return (
    planned.operation === target.operation &&
    (planned.orgId === undefined || planned.orgId === target.orgId) &&
    (planned.clientId === undefined || planned.clientId === target.clientId) &&
    (planned.actor === undefined || planned.actor === target.actor)
  );
}
