import { redirect } from 'next/navigation';

/** Until the board exists, the desk is the form. */
export default function HomePage() {
  redirect('/secrets/new');
}
