import { weekWords } from '../../lib/board/week-words';
import { PRESSED_CLASSES } from './pressed-classes';

const HEIGHT = 56;

type Props = { id: string; count: number; share: number; isChosen: boolean; onPress: () => void };

/** The number is written and the bar drawn: neither needs a colour to be read. */
export function WeekBar({ id, count, share, isChosen, onPress }: Props) {
  const { day, month, year } = weekWords(id);
  const barHeight = count === 0 ? 0 : Math.max(1, share * HEIGHT);
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={`Week of ${day} ${month} ${year}: ${count === 1 ? '1 secret expires' : `${count} secrets expire`}`}
      className={`flex w-full flex-col items-center rounded border border-transparent pb-0.5 text-[0.6875rem] whitespace-nowrap sm:text-xs hover:border-line ${PRESSED_CLASSES}`}
      onClick={onPress}
    >
      <span className={count === 0 ? 'text-muted' : 'font-semibold'}>{shortCount(count)}</span>
      <svg
        aria-hidden="true"
        viewBox={`0 0 10 ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-14 w-full border-line border-b"
      >
        <rect x="1" width="8" y={HEIGHT - barHeight} height={barHeight} className="fill-accent" />
      </svg>
      <span className="text-center text-muted leading-tight">
        {day} <br className="lg:hidden" />
        {month}
      </span>
    </button>
  );
}

/** Four digits do not fit above a bar at 360 pixels; the name of the button has them all. */
function shortCount(count: number): string {
  return count.toLocaleString('en-GB', { notation: 'compact' });
}
