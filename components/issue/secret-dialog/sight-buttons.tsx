import { Button } from '../../ui/button';
import type { Sight } from './mask';

export function SightButtons({ sight, onChoose }: { sight: Sight; onChoose: (sight: Sight) => void }) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" onClick={() => onChoose(sight === 'shown' ? 'masked' : 'shown')}>
        {sight === 'shown' ? 'Hide' : 'Show'}
      </Button>
      <Button
        size="small"
        aria-pressed={sight === 'tail'}
        onClick={() => onChoose(sight === 'tail' ? 'masked' : 'tail')}
      >
        Last four characters
      </Button>
    </div>
  );
}
