// What a layout is.
import type { Matter } from './material.ts';
import type { Setting } from './setting.ts';

export interface Layout {
  /** Named after how the languages stand to each other: `pages-in-turn`, `same-line-slash`. */
  readonly name: string;
  /** Ending of the file, without the dot. */
  readonly ending: string;
  readonly matter: Matter;
  /**
   * What may happen to its lines: `free`, anything that printing and copying does; `kept`, furniture above and below;
   * `framed`, nothing, since a format holds them.
   */
  readonly lines: 'free' | 'kept' | 'framed';
  write(setting: Setting): void;
}

/** Layouts of one ending, lines and matter. */
export const family =
  (common: Pick<Layout, 'ending' | 'lines' | 'matter'>) =>
  (name: string, write: Layout['write'], own: Partial<Layout> = {}): Layout => ({ ...common, name, write, ...own });
