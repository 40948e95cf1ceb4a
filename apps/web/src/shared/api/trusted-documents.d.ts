declare module 'virtual:trusted-documents' {
  /** SHA-256 of each operation of this client, by name: the build computes them and gives the list to the API. */
  export const hashes: Readonly<Record<string, string>>;
}
