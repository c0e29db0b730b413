import type { Prefill } from './use-issue-form';

/** No alert: nothing was tried yet. */
export function LinkProblems({ problems }: Pick<Prefill, 'problems'>) {
  if (problems.length === 0) return null;
  return (
    <div role="note" className="rounded border-warn border-l-4 bg-warn-soft p-3">
      <p className="font-semibold">Part of the link could not be used</p>
      <ul className="list-disc pl-5">
        {problems.map(({ field, message }) => (
          <li key={field}>
            <code className="font-mono">{field}</code>: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
