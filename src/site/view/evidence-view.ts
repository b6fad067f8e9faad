import { isFullAddress } from '../../model/address.ts';
import type { Evidence } from '../../model/model.ts';

/** What a passage rests on, as a visitor may check it. */
export interface EvidenceView extends Evidence {
  /** Where the source is to be read, if it is an address that may be linked to. */
  readonly href: string | undefined;
}

export function viewEvidence(evidence: Evidence): EvidenceView {
  return { ...evidence, href: isFullAddress(evidence.source) ? evidence.source : undefined };
}
