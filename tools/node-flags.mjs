/**
 * How Node runs the product; docker/Dockerfile and docker/maillage@.service say the same. Errors are told by the lines that
 * people wrote. The nursery of the heap stays small: with V8's own 16 MB and more, the answers of a few seconds weigh
 * 60 MB without one request being faster.
 */
export const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=8'];
