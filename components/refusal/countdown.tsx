import { useState } from 'react';
import { useNow } from '../ui/use-now';

/** Beside the alert, not in it: a screen reader would read the alert again every second. */
export function Countdown({ seconds }: { seconds: number }) {
  const now = useNow(1_000);
  const [endsAtMs] = useState(() => Date.now() + seconds * 1_000);
  const left = Math.max(0, Math.ceil((endsAtMs - now.getTime()) / 1_000));
  return (
    <p role="timer" className="text-muted">
      {left > 0 ? `Again in ${left} s.` : 'You can try again now.'}
    </p>
  );
}
