// A terminal that keeps what is written to it.
import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/main.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string;
  /** Results go to a screen instead of a file or a pipe. */
  readonly isScreen?: boolean;
}

/** Runs a command line in this process. */
export async function runCli(
  args: readonly string[],
  { stdin = '', isScreen = false }: RunOptions = {},
): Promise<Outcome> {
  const out = new Sink(isScreen);
  const err = new Sink();
  const code = await run(args, { out, err, in: Readable.from([Buffer.from(stdin)]) });
  return { code, out: out.text, err: err.text };
}

class Sink extends Writable {
  text = '';
  readonly isTTY: boolean;
  constructor(isTTY = false) {
    super();
    this.isTTY = isTTY;
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}
