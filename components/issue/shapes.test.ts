import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findShape, SHAPES, type ShapeId } from './shapes';
import { shellQuote } from './shell-quote';

const FACTS = {
  orgId: '32b6e34b3d91647abb20e7b8',
  clientId: 'mdb_sa_id_66c1f7b2e4b0a1d2c3e4f5a6',
  accountName: 'Billing CI (prod)',
  value: 'mdb_sa_sk_aB3-_xYz0123456789',
};
const AWKWARD = `a'b"c $HOME \`id\` \\ ; | & #é\n2`;

const render = (id: ShapeId, facts: Partial<typeof FACTS> = {}) =>
  findShape(id)?.render({ ...FACTS, ...facts }) ?? '';
const shell = (script: string) => execFileSync('sh', ['-c', script], { encoding: 'utf8' });

describe('shellQuote', () => {
  it.each(['', 'plain', AWKWARD, "''", '-n', '*'])('gives the shell exactly %j back', (text) => {
    expect(shell(`printf %s ${shellQuote(text)}`)).toBe(text);
  });
});

describe('shapes', () => {
  it('copies the bare value with nothing around it', () => {
    expect(render('value')).toBe(FACTS.value);
  });

  it('writes an .env file without quotes that some readers would keep', () => {
    expect(render('env')).toBe(
      `MONGODB_ATLAS_CLIENT_ID=${FACTS.clientId}\nMONGODB_ATLAS_CLIENT_SECRET=${FACTS.value}\n`,
    );
  });

  it('writes the Kubernetes Secret that the Atlas operator reads', () => {
    expect(parse(render('kubernetes', { value: AWKWARD }))).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'atlas-billing-ci-prod', labels: { 'atlas.mongodb.com/type': 'credentials' } },
      type: 'Opaque',
      stringData: { orgId: FACTS.orgId, clientId: FACTS.clientId, clientSecret: AWKWARD },
    });
  });

  it.each(['💥', '', '--', 'a'.repeat(300), 'Ünïcode_Name.'])(
    'names the Kubernetes Secret validly for an account called %j',
    (accountName) => {
      const { name } = parse(render('kubernetes', { accountName })).metadata;
      expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/);
    },
  );

  it('exports to Terraform exactly the value, whatever is in it', () => {
    const script = `${render('terraform', { value: AWKWARD })}printf %s "$MONGODB_ATLAS_CLIENT_SECRET"`;
    expect(shell(script)).toBe(AWKWARD);
  });

  it.each([
    ['github', 'gh'],
    ['vault', 'vault'],
  ] as const)('hands %s the value on standard input and never as an argument', (id, program) => {
    const stand = `${program}() { printf 'args:%s\\n' "$*"; printf 'in:'; cat; }\n`;
    const [args, input] = shell(stand + render(id, { value: AWKWARD })).split('\nin:');
    expect(input).toBe(AWKWARD);
    expect(args).not.toContain('$HOME');
  });

  it('keeps a hostile account name inside one word', () => {
    const script = render('vault', { accountName: "x'; touch /tmp/x; '" });
    expect(script).toContain("'atlas/x-touch-tmp-x'");
  });

  it('never shows the value where bullets stand in for it', () => {
    const masked = '•'.repeat(24);
    for (const shape of SHAPES) {
      const text = shape.render({ ...FACTS, value: masked });
      expect(text).toContain(masked);
      expect(text).not.toContain('mdb_sa_sk_');
    }
  });
});
