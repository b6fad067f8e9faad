import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PicturedSite } from './compose-picture.ts';

/** A worker starts in the time of about so many pictures. */
const worthAWorker = 8;

/**
 * Draws pictures beside whatever else goes on, on as many cores as there are; it keeps no process alive.
 *
 * @param keep takes each picture when it is drawn, in whatever order
 */
export async function drawSideBySide(
  questions: readonly string[],
  site: PicturedSite,
  keep: (question: string, picture: Uint8Array) => Promise<void>,
): Promise<void> {
  const waiting = questions.values();
  const hands = Math.min(availableParallelism(), Math.ceil(questions.length / worthAWorker));
  const ending = new AbortController();
  const work = async () => {
    const worker = new Worker(program, { workerData: site });
    // A build that fails meanwhile does not wait for pictures.
    worker.unref();
    try {
      for (const question of waiting) {
        ending.signal.throwIfAborted();
        worker.postMessage(question);
        const [picture] = await once(worker, 'message');
        await keep(question, picture);
      }
    } catch (error) {
      ending.abort(error);
      throw error;
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: hands }, work));
}

const program = new URL('./draw-worker.ts', import.meta.url);
