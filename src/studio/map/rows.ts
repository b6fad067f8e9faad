/** A line of text in a column: where it would like to be, from the column's top down, and how much of it it takes. */
export interface Row {
  readonly wanted: number;
  readonly height: number;
}

/**
 * The middles of rows below each other in their order, none over another, all together as near as can be to where they
 * want to be (the least squares: pool adjacent violators, Ayer and others 1955), and within the column.
 */
export function stackRows(rows: readonly Row[], top: number, bottom: number): readonly number[] {
  const stacks: { rows: Row[]; height: number; middles: number }[] = [];
  for (const row of rows) {
    stacks.push({ rows: [row], height: row.height, middles: row.wanted - row.height / 2 });
    for (
      let last = stacks.at(-1), above = stacks.at(-2);
      last && above;
      last = above, above = stacks.at(-2)
    ) {
      if (startOf(above) + above.height <= startOf(last)) break;
      stacks.pop();
      above.middles += last.middles - last.rows.length * above.height;
      above.rows.push(...last.rows);
      above.height += last.height;
    }
  }
  const starts = stacks.map(startOf);
  let end = bottom;
  for (const [at, stack] of [...stacks.entries()].reverse()) {
    starts[at] = Math.min(starts[at] ?? 0, end - stack.height);
    end = starts[at] ?? 0;
  }
  let next = top;
  return stacks.flatMap((stack, at) => {
    let y = Math.max(starts[at] ?? 0, next);
    next = y + stack.height;
    return stack.rows.map(({ height }) => {
      y += height;
      return y - height / 2;
    });
  });
}

/** Where a stack would begin if it were alone: the mean of where its rows want it to. */
function startOf({ rows, middles }: { readonly rows: readonly Row[]; readonly middles: number }): number {
  return middles / rows.length;
}
