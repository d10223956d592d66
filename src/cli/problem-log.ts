// What is wrong in a file that is being imported: the first problems kept, all counted, printed at its end.
import { type DuizhaoError, EmptyDocumentError, MalformedFileError, OneLanguageError } from '../errors.ts';
import { describeProblem, type Problem } from '../exchange/problem.ts';
import { note, plural, type Terminal } from './terminal.ts';

export interface ProblemLog {
  /** Units that were not taken, and those taken after a repair. */
  readonly lost: number;
  readonly repaired: number;
  /** How often each rule was broken. */
  readonly rules: Readonly<Record<string, number>>;
  add(problem: Problem): void;
  /** Prints a line for each problem, up to the limit. */
  print(): void;
  /** Set where the file ends before its end: its units were taken, but there may have been more. */
  explainCut(): DuizhaoError | undefined;
  /** Why the file gave no unit: there is never success over nothing. Prints what does not fit into one line. */
  explainNothing(): DuizhaoError;
}

/** @param limit how many problems are kept and printed: a file may hold a million units in other languages */
export function createProblemLog(path: string, terminal: Terminal, limit: number): ProblemLog {
  const kept: Problem[] = [];
  const rules: Record<string, number> = {};
  const languages = new Set<string>();
  let lost = 0;
  let repaired = 0;

  const print = (): void => {
    for (const problem of kept) note(terminal, describeProblem(path, problem));
    const more = lost + repaired - kept.length;
    if (more > 0) note(terminal, `${path}: ${plural(more, 'further problem')} (--problems N prints N of them)`);
  };

  return {
    get lost() {
      return lost;
    },
    get repaired() {
      return repaired;
    },
    rules,
    add(problem) {
      if (kept.length < limit) kept.push(problem);
      rules[problem.rule] = (rules[problem.rule] ?? 0) + 1;
      for (const language of problem.languages ?? []) if (languages.size < 20) languages.add(language);
      if (problem.isLost) lost++;
      else repaired++;
    },
    print,
    explainCut() {
      if (!rules.truncated) return undefined;
      return new MalformedFileError(
        `${path}: the file is cut off; its units up to there were taken: fetch the whole file and import it again`,
      );
    },
    explainNothing() {
      if (lost + repaired === 0) return new EmptyDocumentError(`${path}: holds no units; nothing was taken`);
      if (lost > 0 && rules['language-missing'] === lost && languages.size > 0) {
        const whose = lost === 1 ? 'its one unit does not have' : `none of its ${lost} units has`;
        const found = [...languages].join(', ');
        return new OneLanguageError(`${path}: nothing taken: ${whose} both Chinese and English (found: ${found})`);
      }
      if (lost + repaired === 1) return new MalformedFileError(`${describeProblem(path, kept[0]!)}; nothing taken`);
      print();
      return new MalformedFileError(`${path}: nothing taken: ${plural(lost, 'problem')}, and no unit without one`);
    },
  };
}
