// Translation Memory eXchange, the format that every CAT tool reads and writes. TMX 1.4b: LISA OSCAR, 2005.
export { type NamedBytes, type ReadTmxOptions, readTmx } from './tmx/read.ts';
export { type WriteTmxOptions, writeTmx } from './tmx/write.ts';
