import { useState } from 'react';
import type { TakeAway as Subject } from '../../lib/secrets/take-away/subject';
import { atlasCommand, runbookLink, ticketSummary } from '../../lib/secrets/take-away/texts';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy-text';
import { CopyableText } from '../ui/copyable-text';
import { saveFile } from '../ui/save-file';

const HOUR_MS = 3_600_000;

/** What is carried out of the dashboard so that the next rotation is not forgotten. None of it holds a value. */
export function TakeAway({ subject }: { subject: Subject }) {
  const [said, setSaid] = useState('');
  const { orgId, account, current } = subject;
  const lifeMs = Date.parse(current.expiresAt) - Date.parse(current.createdAt);
  const command = atlasCommand({ orgId, clientId: account.clientId, hours: Math.round(lifeMs / HOUR_MS) });

  const copy = async (what: string, text: string) =>
    setSaid(
      (await copyText(text)) ? `${what} copied.` : `The browser did not copy the ${what.toLowerCase()}.`,
    );
  const download = async () => {
    // The calendar library is larger than the page and wanted once a rotation.
    const { reminder } = await import('../../lib/secrets/take-away/reminder');
    saveFile({
      name: `atlas-secret-${current.id.slice(-4)}.ics`,
      type: 'text/calendar;charset=utf-8',
      text: reminder(subject, new Date()),
    });
    setSaid('Reminder downloaded.');
  };

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <Button onClick={download}>Download reminder (.ics)</Button>
        <Button onClick={() => copy('Runbook link', runbookLink(subject))}>Copy runbook link</Button>
        <Button onClick={() => copy('Summary', ticketSummary(subject))}>Copy summary for the ticket</Button>
      </div>
      <p role="status" className="min-h-5 text-muted">
        {said}
      </p>
      <details>
        <summary>The same by command line</summary>
        <p className="pt-1">
          <CopyableText name="Command" text={command} />
        </p>
        <p className="text-muted text-xs">
          MongoDB's own tool cuts the other secrets without a word, and prints the new value to the terminal.
        </p>
      </details>
    </div>
  );
}
