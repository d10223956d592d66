// Memories of other programs as input of commands that look at pairs and store nothing.
import { EmptyDocumentError } from '../errors.ts';
import { isProblem } from '../exchange/problem.ts';
import { formatOfUnits, readUnits } from '../exchange/unit-files.ts';
import type { NewUnit } from '../model.ts';
import { note, plural, type Terminal } from './terminal.ts';

/** True for a name that ends with .tmx, .tsv or .jsonl. */
export const isUnitFile = (path: string): boolean => formatOfUnits(path) !== undefined;

/**
 * All units of a file; says on standard error how many could not be read.
 * @throws EmptyDocumentError where there is none
 */
export async function readUnitFile(path: string, terminal: Terminal): Promise<NewUnit[]> {
  const units: NewUnit[] = [];
  let lost = 0;
  for await (const entry of readUnits(path)) {
    if (!isProblem(entry)) units.push(entry);
    else if (entry.isLost) lost += 1;
  }
  if (units.length === 0) throw new EmptyDocumentError(`${path}: holds no units with both languages`);
  if (lost > 0) {
    note(terminal, `${path}: ${plural(lost, 'unit')} could not be read; duizhao import ${path} says which`);
  }
  return units;
}
