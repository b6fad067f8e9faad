import type { Fault } from './fault.ts';
import { seeded } from './seeded.ts';

export const labelFaults: readonly Fault[] = [
  ...seeded(
    'vague-label',
    { 'journeys/a-site-that-keeps-growing.yaml': ['See what a visitor should find', '⟦Learn more⟧'] },
    { 'journeys/clone-and-try.yaml': ['Read the Astro documentation', '⟦Click here⟧'] },
    { 'journeys/my-first-journey.yaml': ['Choose an entry and its stops', '⟦Continue →⟧'] },
    { 'journeys/into-the-pipeline.yaml': ['Add the check to CI', '⟦Go to the next step⟧'] },
    { 'journeys/first-passages.yaml': ["Read MDX's own documentation", '⟦"More information"⟧'] },
    { 'journeys/a-problem-with-a-name.yaml': ['Plan from numbers alone', '⟦READ ON!⟧'] },
    { 'journeys/arguing-about-the-menu.yaml': ['See where the project stands today', '⟦Get started now⟧'] },
    { 'journeys/the-quarterly-review.yaml': ['Read the certificate, then review', '⟦Submit⟧'] },
  ),
  ...seeded(
    'long-label',
    {
      'journeys/personas-in-a-drawer.yaml': [
        'See journeys kept as files',
        '⟦See how your journeys are kept as files in a repository⟧',
      ],
    },
    {
      'journeys/a-problem-with-a-name.yaml': [
        'Read the paper on pagination',
        '⟦Read the paper on pagination that all this began with⟧',
      ],
    },
    {
      'journeys/clone-and-try.yaml': [
        'Learn which known problem this is',
        '⟦"Learn which known problem this is, and who has solved it"⟧',
      ],
    },
    {
      'journeys/my-first-journey.yaml': [
        'Ask whether your journeys stay true',
        '⟦Ask yourself whether all of your journeys still stay true⟧',
      ],
    },
    {
      'journeys/where-did-my-page-go.yaml': [
        'Put it online, redirect by hand',
        '⟦>-\n      Put the site online, and redirect what is left\n      by hand⟧',
      ],
    },
  ),
  ...seeded(
    'verbless-label',
    { 'journeys/my-first-persona.yaml': ['See your edit at once', '⟦A preview for your edit⟧'] },
    { 'journeys/arguing-about-the-menu.yaml': ['Show it to a team', '⟦Team workshops⟧'] },
    {
      'journeys/deciding-whether-to-adopt.yaml': [
        'Hand the project to a developer',
        '⟦Documentation for developers⟧',
      ],
    },
    { 'journeys/clone-and-try.yaml': ['Learn which known problem this is', '⟦The known problem behind it⟧'] },
    { 'journeys/a-site-that-keeps-growing.yaml': ['See how a team works', '⟦How a team works⟧'] },
    { 'journeys/from-map-to-pages.yaml': ['Learn to word an action', '⟦Wording an action⟧'] },
    { 'journeys/another-generator.yaml': ['Read what is not built yet', '⟦Our roadmap and its limits⟧'] },
    { 'journeys/can-a-passage-run-code.yaml': ['See what is left to attack', '⟦Is it safe to build?⟧'] },
  ),
];
