import type { Channel } from '../../model/model.ts';

/**
 * The words by which web analytics group visits, where they have one for a channel and it is another than ours (as
 * in https://support.google.com/analytics/answer/9756891).
 */
const media: Partial<Record<Channel, string>> = {
  search: 'organic',
  ad: 'cpc',
  product: 'app',
  assistant: 'referral',
};

/** What an address carries to say where its visit came from. */
export function campaignParameters(channel: Channel, campaign: string): URLSearchParams {
  return new URLSearchParams({
    utm_source: channel,
    utm_medium: media[channel] ?? channel,
    utm_campaign: campaign,
  });
}
