/** What goes with every response, whatever it is. */
export const responseHeaders = {
  // A year; browsers heed it on an encrypted line alone. Of names below the site's own nothing is known here.
  'Strict-Transport-Security': 'max-age=31536000',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** The folders whose files are named after what is in them, and so never change. */
export const unchanging = ['_astro', 'pagefind/fragment', 'pagefind/index'] as const;

/** For files that never change: kept for a year, and not asked for again. */
export const forGood = 'public, max-age=31536000, immutable';

/** For all others: kept, and asked for whether they have changed before they are shown. */
export const askAgain = 'public, max-age=0, must-revalidate';
