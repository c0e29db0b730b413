import { NotFoundNotice } from '../components/shell/not-found-notice';

export default function NotFoundPage() {
  return <NotFoundNotice />;
}
