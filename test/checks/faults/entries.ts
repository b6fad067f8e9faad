import type { Fault } from './fault.ts';
import { seeded } from './seeded.ts';

export const entryFaults: readonly Fault[] = [
  ...seeded(
    'opening-about-us',
    {
      'journeys/from-map-to-pages.yaml': [
        'A talk ended with a journey map, and you wonder what comes after the map.',
        '⟦We turn journey maps into pages that keep their promises.⟧',
      ],
    },
    {
      'journeys/deciding-whether-to-adopt.yaml': [
        'A redesign is up for approval, and you would like to know what you would be agreeing to.',
        '⟦Welcome to the last redesign that anyone has to approve.⟧',
      ],
    },
    {
      'journeys/clone-and-try.yaml': [
        'You have heard what it claims to do, and would like to run it before you believe it.',
        '⟦Our generator is fast, exact and free. Developers love it.⟧',
      ],
    },
    {
      'journeys/into-the-pipeline.yaml': [
        'A team has a site that builds on a laptop, and wants it published by the pipeline.',
        '⟦"Publishing from CI is easy: more and more teams trust us with it."⟧',
      ],
    },
    {
      'journeys/a-second-client.yaml': [
        'One site is up, and a second client has asked for the same.',
        '⟦>-\n    Whoever builds for clients gets more from the same files,\n    and we show how.⟧',
      ],
    },
  ),
  ...seeded(
    'twin-inquiry',
    {
      'journeys/my-first-journey.yaml': [
        'How do I begin a journey file?',
        '⟦I have to write a persona and the file is blank. Where do I begin?⟧',
      ],
      'journeys/my-first-persona.yaml': ['inquiry: I have', 'inquiry: ⟦⟧I have'],
    },
    {
      'journeys/bringing-the-team-along.yaml': [
        'Nobody opens our personas. How do I show my team another way?',
        '⟦nobody opens our personas – what would change that⟧',
      ],
      'journeys/personas-in-a-drawer.yaml': ['inquiry: Nobody', 'inquiry: ⟦⟧Nobody'],
    },
    {
      'journeys/a-second-client.yaml': [
        'Where does Throughline stand when one site becomes several?',
        "⟦'Where does Throughline stand today and how do I try it'⟧",
      ],
      'journeys/clone-and-try.yaml': ['inquiry: Where', 'inquiry: ⟦⟧Where'],
    },
    {
      'journeys/into-the-pipeline.yaml': [
        'Many people edit our site. How do we publish it from CI?',
        '⟦Who notices when an edit breaks the live site?⟧',
      ],
      'journeys/will-it-break-the-live-site.yaml': ['inquiry: Who', 'inquiry: ⟦⟧Who'],
    },
    {
      'journeys/from-map-to-pages.yaml': [
        'Visitors start in the middle. How do pages become a story?',
        '⟦Where do visitors start, on a site without a home page?⟧',
      ],
      'journeys/a-site-that-keeps-growing.yaml': [
        'Our site keeps growing. Why do visitors still not find things?',
        '⟦"Where do visitors start on a site without a home page?"⟧',
      ],
      'journeys/what-is-new-about-it.yaml': ['inquiry: Where', 'inquiry: ⟦⟧Where'],
    },
  ),
  ...seeded(
    'unnamed-trigger',
    {
      'journeys/a-first-change.yaml': [
        'channel: direct\n  inquiry: Where does Throughline stand, and what could I mend?\n  opening: Something about the tool bothers you, and you have an evening.\n  trigger: Something in the tool is annoying enough to be mended\n',
        '⟦channel: direct\n  inquiry: Where does Throughline stand, and what could I mend?\n  opening: Something about the tool bothers you, and you have an evening.⟧\n',
      ],
    },
    {
      'journeys/the-build-says-no.yaml': [
        'channel: product\n  inquiry: My build stopped. It says that no passage answers a need.\n  opening: The build stopped on your edit. What visitors see has not changed.\n  trigger: A',
        '⟦channel: product\n  inquiry: My build stopped. It says that no passage answers a need.\n  opening: The build stopped on your edit. What visitors see has not changed.⟧\n  # trigger: A',
      ],
    },
    {
      'journeys/personas-in-a-drawer.yaml': [
        'entry:\n  channel: social\n  inquiry: Nobody opens our personas. What would change that?\n  opening: The research was good. Its results are a file on a shared drive.\n  trigger: A persona project ends and its results are filed away\n',
        'entry:\n  ⟦inquiry: Nobody opens our personas. What would change that?\n  opening: The research was good. Its results are a file on a shared drive.\n  channel: social⟧\n',
      ],
    },
    {
      'journeys/where-did-my-page-go.yaml': [
        '\n  channel: search\n  inquiry: A link to our site stopped working. Where did the page go?\n  opening: A link that used to work leads to the 404 page, and nobody deleted anything.\n  trigger: A link that was sent out no longer works',
        " ⟦{ channel: search, inquiry: 'Where did the page go?', opening: 'A link that used to work leads nowhere.' }⟧",
      ],
    },
    {
      'journeys/a-second-client.yaml': [
        'channel: referral\n  inquiry: Where does Throughline stand when one site becomes several?\n  opening: One site is up, and a second client has asked for the same.\n  trigger: A second client asks for the same kind of site\n',
        '⟦channel: referral\n  inquiry: Where does Throughline stand when one site becomes several?\n  opening: One site is up, and a second client asks for the same kind of site.⟧\n',
      ],
    },
  ),
  ...seeded(
    'idle-trigger',
    {
      'personas/researcher.yaml': [
        'mentions overlapping pages\n',
        'mentions overlapping pages\n  - ⟦A reviewer asks for the proof⟧\n',
      ],
    },
    {
      'journeys/arguing-about-the-menu.yaml': [
        'trigger: A client meeting ends in an argument about the menu',
        'trigger: A second client asks for the same kind of site',
      ],
      'personas/agency-lead.yaml': ['- A client meeting', '- ⟦⟧A client meeting'],
    },
    {
      'journeys/will-it-break-the-live-site.yaml': ['  trigger: A bad edit has reached visitors\n', ''],
      'personas/pipeline-engineer.yaml': ['- A bad edit', '- ⟦⟧A bad edit'],
    },
    {
      'journeys/the-build-says-no.yaml': ['[marketing-editor, content-designer]', 'marketing-editor'],
      'personas/content-designer.yaml': ['- A build stops', '- ⟦⟧A build stops'],
    },
    {
      'personas/technology-writer.yaml': [
        '\n  - A reader asks about a tool that has no reviews yet',
        ' [A reader asks about a tool that has no reviews yet, ⟦An embargo ends⟧]',
      ],
    },
  ),
];
