// A progress bar on a terminal, and silence in a pipe.
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** @param done how much of the total is behind us */
  update(done: number): void;
  stop(): void;
}

/**
 * Shows how far long work has come, with the speed and the time left.
 * @param total in `unit`s; 0 where it is not known
 */
export async function startProgress(terminal: Terminal, total: number, unit: string): Promise<Progress> {
  if (!terminal.err.isTTY) return { update() {}, stop() {} };
  const { default: cliProgress } = await import('cli-progress');
  const started = performance.now();
  const bar = new cliProgress.SingleBar({
    stream: terminal.err as NodeJS.WriteStream,
    format: total ? `{bar} {value}/{total} ${unit} · {speed}/s · {eta_formatted} left` : `{value} ${unit} · {speed}/s`,
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0, { speed: '–' });
  return {
    update(done) {
      const seconds = (performance.now() - started) / 1000;
      bar.update(done, { speed: seconds > 0 ? Math.round(done / seconds) : '–' });
    },
    stop: () => bar.stop(),
  };
}
