// A progress bar on a terminal, and silence in a pipe.
import type { Terminal } from './terminal.ts';

export interface Progress {
  /**
   * @param done how much of the total is behind us
   * @param counted how many of what is counted, where that is another thing
   */
  update(done: number, counted?: number): void;
  stop(): void;
}

/**
 * Shows how far long work has come, with the speed and the time left.
 * @param total in `unit`s; 0 where it is not known
 * @param counted what is counted on the way and gives the speed, where the total is of another kind: a file's bytes are
 *   known beforehand, its units are not
 */
export async function startProgress(
  terminal: Terminal,
  total: number,
  unit: string,
  counted?: string,
): Promise<Progress> {
  if (!terminal.err.isTTY) return { update() {}, stop() {} };
  const { default: cliProgress } = await import('cli-progress');
  const started = performance.now();
  const bar = new cliProgress.SingleBar({
    stream: terminal.err as NodeJS.WriteStream,
    format: formatOf(total, unit, counted),
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0, { speed: '–', count: 0 });
  return {
    update(done, count = done) {
      const seconds = (performance.now() - started) / 1000;
      bar.update(done, { count, speed: seconds > 0 ? Math.round(count / seconds) : '–' });
    },
    stop: () => bar.stop(),
  };
}

function formatOf(total: number, unit: string, counted: string | undefined): string {
  if (!total) return `{count} ${counted ?? unit} · {speed}/s`;
  const state = counted === undefined ? `{value}/{total} ${unit}` : `{percentage} % · {count} ${counted}`;
  return `{bar} ${state} · {speed}/s · {eta_formatted} left`;
}
