/** Decimals beyond these are rounded away. */
const mostDecimals = 6;

/**
 * Turns positive decimal weights into whole numbers, by as many decimals as are used, so that sums of weight · words
 * compare exactly. Where `Σ weight · most` would leave the numbers that a double holds exactly, decimals are
 * rounded away until it does not, and `exact` is false.
 *
 * @param most for each weight, the most that it will be multiplied by
 */
export function scaleWeights(
  weights: readonly number[],
  most: readonly number[],
): { whole: readonly number[]; scale: number; exact: boolean } {
  const used = weights.reduce((most, weight) => Math.max(most, decimalsOf(weight)), 0);
  let decimals = Math.min(used, mostDecimals);
  for (;;) {
    const scale = 10 ** decimals;
    const whole = weights.map(weight => Math.round(weight * scale));
    const total = whole.reduce((sum, weight, at) => sum + weight * (most[at] ?? 0), 0);
    if (total < Number.MAX_SAFE_INTEGER / 4) {
      return { whole, scale, exact: decimals === Math.min(used, mostDecimals) };
    }
    decimals--;
  }
}

/** ⌊words / share⌋ for a share in (0, 1], taken for the decimal that it prints as: 0.1 is a tenth, exactly. */
export function floorOfQuotient(words: number, share: number): number {
  const { digits, decimals } = decimalOf(share);
  const quotient = (BigInt(words) * 10n ** BigInt(decimals)) / digits;
  return Number(quotient < BigInt(Number.MAX_SAFE_INTEGER) ? quotient : Number.MAX_SAFE_INTEGER);
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : decimalOf(value).decimals;
}

/** The decimal that a positive number prints as: digits / 10^decimals. */
function decimalOf(value: number): { digits: bigint; decimals: number } {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const decimals = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return decimals >= 0 ? { digits, decimals } : { digits: digits * 10n ** BigInt(-decimals), decimals: 0 };
}
