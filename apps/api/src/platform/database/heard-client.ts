import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose end is always heard. A pool listens to its idle connections only: one that is lent out, and cut
 * between two statements, would otherwise take the whole process with it. Who borrowed it learns it from its next statement.
 */
export class HeardClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
