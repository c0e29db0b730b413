import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccessRule, configuredGroups, groupsThatMay, maxHoursOn, mayOn, VERBS } from './policy';

const group = fc.constantFrom('admins', 'auditors', 'issuers', 'guests');
const rule: fc.Arbitrary<AccessRule> = fc.record({
  groups: fc.array(group, { maxLength: 3 }),
  may: fc.subarray([...VERBS]),
  maxHours: fc.option(fc.integer({ min: 8, max: 8760 }), { nil: undefined }),
});
const question = { rules: fc.array(rule, { maxLength: 4 }), groups: fc.array(group, { maxLength: 3 }) };

describe('policy', () => {
  test('whoever has no group may nothing', () => {
    fc.assert(
      fc.property(question.rules, fc.constantFrom(...VERBS), (rules, verb) => {
        expect(mayOn({ rules, groups: [], verb })).toBe(false);
      }),
    );
  });

  test('a verb is granted exactly to those with one of the groups that may', () => {
    fc.assert(
      fc.property(question.rules, question.groups, fc.constantFrom(...VERBS), (rules, groups, verb) => {
        const named = groupsThatMay({ rules, verb });
        expect(mayOn({ rules, groups, verb })).toBe(groups.some((name) => named.includes(name)));
      }),
    );
  });

  test('another group never narrows how long a secret may live', () => {
    fc.assert(
      fc.property(question.rules, question.groups, group, (rules, groups, more) => {
        fc.pre(mayOn({ rules, groups, verb: 'issue' }));
        const before = maxHoursOn({ rules, groups }) ?? Number.POSITIVE_INFINITY;
        const after = maxHoursOn({ rules, groups: [...groups, more] }) ?? Number.POSITIVE_INFINITY;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('the widest granting rule bounds the hours, and a rule without a bound lifts it', () => {
    const narrow: AccessRule = { groups: ['issuers'], may: ['issue'], maxHours: 24 };
    const wide: AccessRule = { groups: ['admins'], may: ['view', 'issue'], maxHours: 720 };
    const viewing: AccessRule = { groups: ['admins'], may: ['view'] };
    const open: AccessRule = { groups: ['guests'], may: ['issue'] };
    const rules = [narrow, wide, viewing, open];
    expect(maxHoursOn({ rules, groups: ['issuers'] })).toBe(24);
    expect(maxHoursOn({ rules, groups: ['issuers', 'admins'] })).toBe(720);
    expect(maxHoursOn({ rules, groups: ['issuers', 'guests'] })).toBeUndefined();
  });

  test('every configured group is named once', () => {
    const access: AccessRule[] = [
      { groups: ['b', 'a'], may: ['view'] },
      { groups: ['a'], may: ['issue'] },
    ];
    expect(configuredGroups([{ access }, { access }])).toEqual(['a', 'b']);
  });
});
