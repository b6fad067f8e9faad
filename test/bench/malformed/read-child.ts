import { openLaboratory } from './laboratory.ts';
import { repository } from './originals.ts';
import { inFull, readBatch, TooSlow } from './read-batch.ts';
import { batchSchema, type Told } from './told.ts';

/** In a process of its own, which may be killed: reads the batches that it is given, one after the other. */
const laboratory = await openLaboratory(repository, process.argv[2] ?? '');

process.on('message', async given => {
  const batch = batchSchema.parse(given);
  try {
    const outcomes = await readBatch(batch, laboratory, () => tell('step'));
    tell({ outcomes, mebibytes: process.resourceUsage().maxRSS / 1024 });
  } catch (error) {
    tell(error instanceof TooSlow ? { fault: error.message, isSlow: true } : { fault: inFull(error) });
  }
});
tell('step');

function tell(told: Told): void {
  process.send?.(told);
}
