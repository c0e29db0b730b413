'use client';

import { FaultNotice } from '../components/shell/fault-notice';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <FaultNotice digest={error.digest} retry={reset} />;
}
