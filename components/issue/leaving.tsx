import { useEffect } from 'react';
import { accountPath } from '../../lib/secrets/account-path';
import { ProgressText } from '../ui/progress-text';
import type { Receipt } from './issue-state';
import { carryReceiptTo } from './receipt-memory';

/** After the dialog: on to the account, where the rotation is finished. By itself, once the dialog's guards are gone. */
export function Leaving({ receipt }: { receipt: Receipt }) {
  useEffect(() => {
    carryReceiptTo(accountPath(receipt), receipt);
  }, [receipt]);
  return <ProgressText>Opening {receipt.accountName}…</ProgressText>;
}
