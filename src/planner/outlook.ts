/**
 * What candidates may earn together in so many words at most, as by a fractional knapsack, and the passage that they earn most with
 * for its words.
 */
export function outlookOver(words: Float64Array, ownOf: readonly (readonly number[])[]) {
  const wanted = new Float64Array(words.length);
  const promised = new Float64Array(words.length);
  const density = new Float64Array(ownOf.length);
  const share = new Float64Array(ownOf.length);
  return (candidates: readonly number[], values: readonly number[], isTaken: Uint8Array, room: number) => {
    wanted.fill(0);
    promised.fill(0);
    candidates.forEach((member, at) => {
      let lacks = 0;
      for (const passage of ownOf[member] ?? []) if (isTaken[passage] === 0) lacks++;
      for (const passage of ownOf[member] ?? []) {
        if (isTaken[passage] === 1) continue;
        wanted[passage] = (wanted[passage] ?? 0) + 1;
        promised[passage] = (promised[passage] ?? 0) + (values[at] ?? 0) / lacks;
      }
    });
    let next = 0;
    let most = -1;
    for (let passage = 0; passage < words.length; passage++) {
      const worth = (promised[passage] ?? 0) / (words[passage] ?? 1);
      if (wanted[passage] !== 0 && worth > most) {
        most = worth;
        next = passage;
      }
    }
    candidates.forEach((member, at) => {
      let own = 0;
      for (const passage of ownOf[member] ?? []) {
        if (isTaken[passage] === 0) own += (words[passage] ?? 0) / (wanted[passage] ?? 1);
      }
      share[at] = own;
      density[at] = (values[at] ?? 0) / own;
    });
    const order = Uint32Array.from(candidates.keys()).sort(
      (one, other) => (density[other] ?? 0) - (density[one] ?? 0),
    );
    let left = room;
    let total = 0;
    for (const at of order) {
      const own = share[at] ?? 0;
      const value = values[at] ?? 0;
      if (own > left) {
        total += (value * Math.max(0, left)) / own;
        break;
      }
      left -= own;
      total += value;
    }
    // Shares are fractions: a little more than their sum, lest rounding take from the bound.
    return { total: Math.ceil(total * (1 + 1e-9)) + 1, next };
  };
}
