import type { Channel, Journey, Model, Persona } from '../../model/model.ts';
import { type Address, entryLink, fullAddress, withBase } from '../../site/view/link.ts';
import { campaignParameters } from './campaign.ts';

/** One journey's short address, as it is to be given out on one channel. */
export interface EntryLink {
  readonly journey: string;
  /** In the visitor's words. */
  readonly inquiry: string;
  readonly channel: Channel;
  /** With the channel's campaign parameters; whole, or a path while the site has no address. */
  readonly address: string;
  /** The same without parameters, to be read aloud and typed. */
  readonly short: string;
}

/** In the order in which they are listed. */
export const linkKeys = [
  'journey',
  'inquiry',
  'channel',
  'address',
  'short',
] as const satisfies (keyof EntryLink)[];

/**
 * Each journey's short address for every channel on which its visitors may be met: the one that it begins on, and then
 * those that its personas prefer. By journey.
 *
 * @param campaign what the visits count towards; unless there is one, the journey
 */
export function entryLinksOf(
  { journeys, personas }: Pick<Model, 'journeys' | 'personas'>,
  address: Address,
  campaign?: string,
): EntryLink[] {
  return journeys.flatMap(journey => {
    const path = entryLink(journey.id);
    const short = fullAddress(path, address) ?? withBase(address.base, path);
    return channelsOf(journey, personas).map(channel => ({
      journey: journey.id,
      inquiry: journey.entry.inquiry,
      channel,
      address: `${short}?${campaignParameters(channel, campaign ?? journey.id)}`,
      short,
    }));
  });
}

function channelsOf(
  { entry, personas: travelling }: Journey,
  personas: readonly Persona[],
): readonly Channel[] {
  const preferred = personas.filter(({ id }) => travelling.includes(id)).flatMap(({ channels }) => channels);
  return [...new Set([entry.channel, ...preferred])];
}
