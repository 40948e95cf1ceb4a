export {
  discardImport,
  type ImportDetail,
  ImportQuery,
  ImportsQuery,
  recheckImport,
  runImport,
  startImport,
} from './data/imports.ts';
export { columnKeys, sentenceParams } from './data/line.ts';
export { ImportLine } from './parts/line.tsx';
export { Steps } from './parts/steps.tsx';
