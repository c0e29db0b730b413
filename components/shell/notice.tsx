import type { ReactNode } from 'react';

/** A page that has one thing to say. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mx-auto flex max-w-xl flex-col gap-3 py-10">
      <h1>{title}</h1>
      {children}
    </section>
  );
}
