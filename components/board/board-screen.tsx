'use client';

import type { ReactNode } from 'react';
import { ProgressText } from '../ui/progress-text';
import { useHydrated } from '../ui/use-hydrated';
import { BoardDesk } from './board-desk';

/** Every secret by time left. `noAccess`: what somebody sees who may view no connection. */
export function BoardScreen({ noAccess }: { noAccess: ReactNode }) {
  // Dates and weeks are in the operator's own zone, which the server does not know.
  return useHydrated() ? <BoardDesk noAccess={noAccess} /> : <ProgressText>Loading the board…</ProgressText>;
}
