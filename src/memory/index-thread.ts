// The thread of indexing.ts: the texts of a batch come in, what the indexes hold of them goes out.
import { parentPort } from 'node:worker_threads';
import { indexColumns, type TextColumns } from './columns.ts';

parentPort?.on('message', (texts: TextColumns) => {
  const { zh, en } = indexColumns(texts);
  // Handed over, not copied.
  parentPort?.postMessage({ zh, en }, [zh.posted.buffer, en.posted.buffer]);
});
