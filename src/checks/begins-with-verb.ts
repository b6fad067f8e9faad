import { createRequire } from 'node:module';
import type nlp from 'compromise';

/**
 * Whether an English label begins with a verb that tells somebody what to do: “Compare the plans”, “Please don't wait”.
 * Where a word may be a verb or a noun it counts as a verb: better to say nothing of “Order forms” than what is false of
 * “Order samples”.
 */
export function beginsWithVerb(label: string): boolean {
  const words =
    label
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const [first, second = ''] = words.slice(words.findIndex(word => !leading.has(word)));
  if (first === undefined) return false;
  if (second === 'of') return takesOf.has(first);
  if (plainVerbs.has(first)) return true;
  const word = first.replace(prefix, '');
  return opensObject.has(second) ? canTakeObject(word) : canBeVerb(word);
}

/** What may stand before the verb. */
const leading = listed("please just now then so and also first simply always never don't let's yes");

/** Not “Review of the year”. */
const takesOf = listed('beware dispose dream get hear make speak think');

/** `co-write`, `double-check`. */
const prefix = /^\p{L}+-(?=\p{L}{3,}$)/u;

/** With these nobody has to wait for the library. */
const plainVerbs =
  listed(`add answer apply arrange ask be become begin book bring browse build buy calculate call cancel
  change check choose close compare contact count create decide delete discover do download embed explore fill find follow get
  give go have hear help install join keep learn leave let list listen look make manage meet mentor move open order pay pick
  plan preview put read register remove rent repair replace report reply request return review ring save say search see select sell send
  set share show sign skip speak start stay stop subscribe take talk tell test think try turn understand update use visit
  wait walk watch water work write`);

/** What opens the object of a verb, and does not follow a noun: “Declutter your inbox”. */
const opensObject =
  listed(`a an the your our my their its his her this that these those it them us me yourself up each every
  any all how what which whether why who where when`);

/** None of these is a verb that tells somebody what to do, though an object may follow: “Inside the company”, “Is it safe?”. */
const neverVerbs =
  listed(`about above across after against all among are around as at because before behind below between beyond
  both but by can could did does during for from had half has how if in inside into is may might more most must near not of
  off on onto our outside over past per shall should since some such than through to under until upon was were what when
  where which while who whose why will with within without would`);

/** What labels in place of a verb begin with, or only seldom a verb: “Video tour”, “Free trial”. */
const seldomVerbs =
  listed(`academy agenda album article background behaviour calendar case catalogue column committee company
  comparison complaint context contract council course dashboard data diagram diary email engine expense expert fashion fee
  feedback festival forum free goal group health holiday home image imprint inbox income industry inquiry insight item job
  journey landscape law leaflet library logo machine magazine manual milestone mobile museum newsletter office opinion
  outcome outlook output overview panel path period photo platform policy portfolio principle problem product profit proof
  proposal questionnaire ratio receipt recipe region resource response revenue road roadmap role scheme secret software song
  source speech sport standard strategy street studio task team technology template testimonial theatre theory ticket title
  tool toolkit town trial truth unit variant video volume warranty webinar website week welcome whitepaper wiki window`);
const nounEnding = /(tion|ment|ness|ity|cy|[ae]nce|ship|ism|ist|logy|ware|hood|ics|ings?)$/;

const verbs = new Map<string, boolean>();

function canBeVerb(word: string): boolean {
  if (seldomVerbs.has(word) || neverVerbs.has(word)) return false;
  const known = verbs.get(word);
  if (known !== undefined) return known;
  const can = isInfinitive(word) || (!nounEnding.test(word) && mayBeInfinitive(word));
  verbs.set(word, can);
  return can;
}

/** Not “Moving your inbox” or “Moves your inbox”, but “Bring the inbox” and “Discuss the inbox”. */
function canTakeObject(word: string): boolean {
  return !neverVerbs.has(word) && (!/(ing|ed|s)$/.test(word) || isInfinitive(word));
}

/** A word that is known as a verb. */
function isInfinitive(word: string): boolean {
  return read(`to ${word}`).match(word).has('#Infinitive');
}

/** A word that is not known as anything else. */
function mayBeInfinitive(word: string): boolean {
  return (
    read(`you will ${word} it`).match(word).has('#Infinitive') && !read(`${word} pages`).has('^#Adjective')
  );
}

const require = createRequire(import.meta.url);

/** The library is loaded for the first word that needs it: that takes a fifth of a second, and many sites have none. */
function read(phrase: string) {
  const library = require('compromise') as typeof nlp;
  return library(phrase);
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
