/** What the studio is looked at in: a wide window by day, a narrow one by night. */
export const studioWindows = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 800 } },
] as const;
