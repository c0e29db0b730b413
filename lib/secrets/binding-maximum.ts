/** What limits a new secret's life: the smaller of the organization's maximum and the policy's, hours. */
export function bindingMaximum({
  organizationMaxHours,
  policyMaxHours,
}: {
  organizationMaxHours: number;
  policyMaxHours: number | undefined;
}): { maxHours: number; boundBy: 'organization' | 'policy' } {
  if (policyMaxHours !== undefined && policyMaxHours < organizationMaxHours) {
    return { maxHours: policyMaxHours, boundBy: 'policy' };
  }
  return { maxHours: organizationMaxHours, boundBy: 'organization' };
}
