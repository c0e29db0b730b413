import { EXPIRY_PRESETS_HOURS, expiresAt, localDateTime, utcTime } from '../../lib/secrets/expiry';
import { MIN_HOURS } from '../../lib/secrets/input';
import { Button } from '../ui/button';
import { NumberField } from '../ui/number-field';
import { ExpiryDate } from './expiry-date';
import { FromLink } from './from-link';
import { presetName } from './preset-name';
import type { Choices } from './use-choices';
import type { IssueFormState } from './use-issue-form';

export function ExpiryField({ form, choices, now }: { form: IssueFormState; choices: Choices; now: Date }) {
  const maxHours = choices.limits.data?.maxHours;
  const hours = form.hours(maxHours);
  return (
    <div className="flex flex-col gap-2">
      <NumberField
        label="Expires after (hours)"
        ref={form.register('hours')}
        min={MIN_HOURS}
        max={maxHours}
        value={form.hoursText(maxHours)}
        onChange={(event) => form.setHours(event.target.value)}
        error={form.errors.hours}
        mark={form.fromLink.has('hours') ? <FromLink /> : null}
        hint={
          <>
            {Number.isNaN(hours) ? null : <Moment date={expiresAt({ now, hours })} />}
            {maxHours === undefined ? null : <p>{maximumWords(choices)}</p>}
          </>
        }
      />
      <fieldset className="flex flex-wrap gap-1.5" aria-label="Usual lifetimes">
        {EXPIRY_PRESETS_HOURS.map((preset) => (
          <Button
            key={preset}
            size="small"
            aria-pressed={hours === preset}
            className="aria-pressed:border-accent aria-pressed:text-accent"
            disabled={maxHours !== undefined && preset > maxHours}
            onClick={() => form.setHours(String(preset))}
          >
            {presetName(preset)}
          </Button>
        ))}
      </fieldset>
      <ExpiryDate hours={hours} now={now} setHours={(chosen) => form.setHours(String(chosen))} />
    </div>
  );
}

function Moment({ date }: { date: Date }) {
  return (
    <p>
      Expires {localDateTime(date)} / {utcTime(date)}
    </p>
  );
}

function maximumWords({ limits }: Choices): string {
  const { maxHours = 0, organizationMaxHours = 0 } = limits.data ?? {};
  const whose = maxHours < organizationMaxHours ? 'Your maximum here' : "This organization's maximum";
  return `${whose}: ${maxHours} h${maxHours >= 48 ? ` (${presetName(maxHours)})` : ''}.`;
}
