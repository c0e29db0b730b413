import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { boardCsv, boardCsvName } from './board-csv';
import { boardRows } from './board-rows';
import { daysFromNow, NOW, sampleAccount, sampleOrganization, sampleSecret } from './testing/sample';

const csvOf = (name: string, secret = sampleSecret()) =>
  boardCsv(boardRows([sampleOrganization({ accounts: [sampleAccount({ name, secrets: [secret] })] })], NOW));
const readBack = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });

describe('boardCsv', () => {
  it('is read back as it was, dates in ISO 8601 UTC', () => {
    const { data, errors } = readBack(csvOf('O"Brien, "the" report'));
    expect(errors).toEqual([]);
    expect(data).toEqual([
      expect.objectContaining({
        'service account': 'O"Brien, "the" report',
        'expires at (UTC)': daysFromNow(60),
        'created at (UTC)': daysFromNow(-20),
        'last used at, as reported by Atlas (UTC)': daysFromNow(-1),
        organization: 'Acme Payments',
        secret: '…f3a9',
        states: 'only secret of this account',
      }),
    ]);
  });

  it.each(['=1+1', '+1', '-rf', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠1'])(
    'defuses %j',
    (name) => {
      expect(readBack(csvOf(name)).data[0]?.['service account']).toBe(`'${name}`);
    },
  );

  it('leaves a name alone that only holds such a character', () => {
    expect(readBack(csvOf('billing-ci')).data[0]?.['service account']).toBe('billing-ci');
  });

  it('leaves empty what Atlas does not say or nobody can read', () => {
    const { lastUsedAt: _, ...unused } = sampleSecret({ expiresAt: 'soon' });
    const [row] = readBack(csvOf('x', unused)).data;
    expect(row?.['last used at, as reported by Atlas (UTC)']).toBe('');
    expect(row?.['masked value']).toBe('');
    expect(row?.['expires at (UTC)']).toBe('');
  });

  it('begins with a byte order mark, for Excel', () => {
    expect(csvOf('données').startsWith('\uFEFF')).toBe(true);
  });

  it('is named for its day', () => {
    expect(boardCsvName(NOW)).toBe('secrets-2026-11-24.csv');
  });
});
