import type { z } from 'zod';
import type { Problem } from './problem';

/** Each issue as a field and our own words; keys are named only when they cannot be a misplaced secret. */
export function toProblems(error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => {
    const field = formatPath(issue.path);
    if (issue.code !== 'unrecognized_keys')
      return [{ field: field || 'CONFIG_FILE', problem: issue.message }];
    return issue.keys.map((key) => nameUnknownKey(field, key));
  });
}

function nameUnknownKey(path: string, key: string): Problem {
  if (/^[A-Za-z]{1,24}$/.test(key)) {
    return { field: path ? `${path}.${key}` : key, problem: 'is not a field of the configuration' };
  }
  return {
    field: path || 'CONFIG_FILE',
    problem: 'holds a field that does not belong there (name not shown)',
  };
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, '');
}
