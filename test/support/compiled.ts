// Before any test: the data files are compiled where they are missing, as `npm run build` would.
import { compileData } from '../../scripts/compile-data.ts';

export const setup = (): Promise<void> => compileData({ missing: true });
