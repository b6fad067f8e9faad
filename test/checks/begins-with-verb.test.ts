import { expect, test } from 'vitest';
import { beginsWithVerb } from '../../src/checks/begins-with-verb.ts';

const labelsWith =
  `Compare the plans|Ask whether it suits you|Declutter your inbox|Double-check your order|Co-write a page
Please don't wait|Don’t guess the price|Let's talk about moving|Do it yourself|Have a look at the prices|Reserve a table
Reroute your mail|Taste the harvest|Weigh the two offers|Map your visitors|Water the plants|Yes, show me the prices
Renew your licence|E-mail the workshop|Benchmark your site|Outline the story|Rehearse the talk|Peel the label off
Harvest your own salad|Picture your garden|Empty the old inbox|Free up an hour|Narrow down the choice|Welcome your guests
Slow the drip|Think of a name|Order samples|Contact sales|Sketch journeys|Postpone delivery|Embed the video|Sing with us
Haggle|Bring a friend|Focus the lens|Now compare two weeks|Judge for yourself|Complete the form|Host a dinner`.split(
    /[|\n]/,
  );

const labelsWithout =
  `Prices and delivery|Pricing|Our services|About us|About the company|How it works|What it costs
Frequently asked questions|Delivery times|Moving your inbox|Moved inboxes|Moves your inbox|3 ways to save|All the prices
More about our prices|Inside the company|Under the hood|First steps|Next steps|Is it safe?|Does it work?|Why us?
News from the workshop|Customer stories|Map of journeys|Review of the year|Technical details|Free trial|Best practices
Privacy|For teams|Getting started with moving|Migration guide|Dashboard tour|Newsletter archive|Accessibility statement
Team inbox prices|Video library|During the first week|We move your inbox|I want a demonstration|→`.split(
    /[|\n]/,
  );

test.each(labelsWith)('“%s” does', label => {
  expect(beginsWithVerb(label)).toBe(true);
});

test.each(labelsWithout)('“%s” does not', label => {
  expect(beginsWithVerb(label)).toBe(false);
});
