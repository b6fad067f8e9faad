/** The studio's views, in the order in which they are offered, each a file beside the others. */
export const views = [
  { file: 'index.html', name: 'Map', needsPlan: true },
  { file: 'coverage.html', name: 'Coverage', needsPlan: false },
  { file: 'stories.html', name: 'Stories', needsPlan: true },
  { file: 'pages.html', name: 'Pages', needsPlan: true },
  { file: 'findings.html', name: 'Findings', needsPlan: false },
  { file: 'what-if.html', name: 'What if', needsPlan: true },
] as const;

export type ViewFile = (typeof views)[number]['file'];
