export const BACKDROP_CLASSES = 'fixed inset-0 z-40 bg-black/50';

/** Scrolls inside itself: at 200 % zoom a window of 360 px is some 300 px high. */
export const POPUP_CLASSES =
  'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-1rem)] w-[min(40rem,calc(100vw-1rem))] -translate-x-1/2 -translate-y-1/2 flex-col gap-3 overflow-y-auto rounded border border-line bg-surface p-4 text-ink shadow-lg';
