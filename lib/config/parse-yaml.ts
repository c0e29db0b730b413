import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem';

/**
 * YAML 1.2 to plain values. The parser's own messages quote the text around a fault, and that text may
 * be a secret: only their place and their code are passed on.
 */
export function parseYaml(text: string): { value: unknown } | { problems: Problem[] } {
  const lines = new LineCounter();
  // Not 'silent': that would also drop the fault of a second document, whose connections would be ignored.
  const document = parseDocument(text, { prettyErrors: false, lineCounter: lines, logLevel: 'error' });
  const problems = [...document.errors, ...document.warnings].map(({ code, pos: [offset] }) => {
    const { line, col } = lines.linePos(offset);
    return { field: 'CONFIG_FILE', problem: `is not valid YAML at line ${line}, column ${col} (${code})` };
  });
  if (problems.length > 0) return { problems };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { value };
  } catch {
    return { problems: [{ field: 'CONFIG_FILE', problem: 'uses YAML aliases that do not resolve' }] };
  }
}
