import type { BoardRow } from '../../lib/board/board-row';
import { timeLeft } from '../../lib/secrets/expiry';
import { BothZones } from './both-zones';

export function TimeLeft({ row: { expiresAt }, now }: { row: BoardRow; now: Date }) {
  return (
    <>
      <p className="font-semibold">{timeLeft({ now, date: expiresAt })}</p>
      <BothZones date={expiresAt} />
    </>
  );
}
