// A terminal that keeps what is written to it.
import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/main.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process. */
export async function runCli(args: readonly string[], stdin = ''): Promise<Outcome> {
  const out = new Sink();
  const err = new Sink();
  const code = await run(args, { out, err, in: Readable.from([Buffer.from(stdin)]) });
  return { code, out: out.text, err: err.text };
}

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}
