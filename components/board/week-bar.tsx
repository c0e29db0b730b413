import { weekWords } from '../../lib/board/week-words';
import { PRESSED_CLASSES } from './pressed-classes';

const HEIGHT = 56;

type Props = { id: string; count: number; share: number; isChosen: boolean; onPress: () => void };

/** The number is written and the bar drawn: neither needs a colour to be read. Reversed, so that its name begins with the week. */
export function WeekBar({ id, count, share, isChosen, onPress }: Props) {
  const { day, month, year } = weekWords(id);
  const barHeight = count === 0 ? 0 : Math.max(1, share * HEIGHT);
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      className={`flex w-full flex-col-reverse items-center rounded border border-transparent pb-0.5 text-[0.6875rem] whitespace-nowrap hover:border-line sm:text-xs ${PRESSED_CLASSES}`}
      onClick={onPress}
    >
      <span className="text-center text-muted leading-tight">
        <span className="sr-only">Week of </span>
        {day} <br className="lg:hidden" />
        {month}
        <span className="sr-only"> {year}:</span>
      </span>
      <svg
        aria-hidden="true"
        viewBox={`0 0 10 ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-14 w-full border-line border-b"
      >
        <rect x="1" width="8" y={HEIGHT - barHeight} height={barHeight} className="fill-accent" />
      </svg>
      <span className={count === 0 ? 'text-muted' : 'font-semibold'}>
        {count}
        <span className="sr-only">{count === 1 ? ' secret expires' : ' secrets expire'}</span>
      </span>
    </button>
  );
}
