import type { Beat, Channel, Kind, Stage } from './model.ts';

/** What each word that a file may choose means to whoever writes it, in one sentence: shown wherever it is to be chosen. */
type Meanings<Word extends string> = Readonly<Record<Word, string>>;

export const kindMeanings: Meanings<Kind> = {
  prospect: 'Might buy, and has not yet.',
  customer: 'Has bought, and uses it.',
  candidate: 'Might come to work with you.',
  investor: 'Might put money in, or has.',
  researcher: 'Studies what you do, and buys nothing.',
  press: 'Tells others about it.',
  partner: 'Sells it, builds on it, or works beside you.',
  contributor: 'Gives work to it.',
  public: 'Anybody else whom it touches.',
};

export const channelMeanings: Meanings<Channel> = {
  search: 'They typed it into a search engine.',
  email: 'They followed a link in a mail.',
  social: 'They saw a post.',
  referral: 'Somebody they trust, or another site, sent them.',
  ad: 'They clicked on an advertisement.',
  event: 'They heard of it at a fair, a talk or a meeting.',
  print: 'They read the address on paper.',
  direct: 'They typed the address, or had kept it.',
  product: 'They came from within the product.',
  assistant: 'They asked an assistant, and it pointed here.',
};

export const stageMeanings: Meanings<Stage> = {
  awareness: 'They notice that something is wrong, and know no way out yet.',
  consideration: 'They hold one way out against another.',
  decision: 'They are about to choose, or need somebody’s yes.',
  onboarding: 'They have chosen, and begin.',
  adoption: 'They use it, and want more of it.',
  renewal: 'They ask themselves whether to stay.',
  advocacy: 'They tell others about it.',
  service: 'Something has failed, or they need help.',
};

export const beatMeanings: Meanings<Beat> = {
  situation: 'Says where the reader stands, so that they find themselves in it.',
  problem: 'Gives a name to what is wrong.',
  stakes: 'Says what it costs to leave it so.',
  aspiration: 'Shows how it could be.',
  plan: 'Tells the way there, in steps that can be followed.',
  setback: 'Says what will be difficult, and what to do about it.',
  proof: 'Gives a reason to believe it, with its source.',
  action: 'Asks for the one thing to do now.',
  outcome: 'Tells what is different afterwards.',
};
