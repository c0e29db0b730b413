import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { SecretHolder } from './secret-holder';

const VALUE = 'mdb_sa_sk_value';

describe('SecretHolder', () => {
  it('takes the value out of the object that brought it', () => {
    const holder = new SecretHolder();
    const source = { id: '1', value: VALUE };
    holder.take(source);
    expect(source.value).toBe('');
    expect(holder.peek()).toBe(VALUE);
    expect(holder.isEmpty()).toBe(false);
  });

  it('has nothing left after it was cleared', () => {
    const holder = new SecretHolder();
    holder.take({ value: VALUE });
    holder.clear();
    expect(holder.peek()).toBe('');
    expect(holder.isEmpty()).toBe(true);
  });

  it('does not show its value when it is printed or serialised', () => {
    const holder = new SecretHolder();
    holder.take({ value: VALUE });
    expect(JSON.stringify(holder) + inspect(holder, { showHidden: true }) + String(holder)).not.toContain(
      VALUE,
    );
  });
});
