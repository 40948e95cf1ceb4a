import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB, 2 passes, 1 lane: 23 ms here. Source: reliability.md §4.5 (more memory would be a lever to stop the service). */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const waiting: (() => void)[] = [];
let running = 0;

/** At most four hashes at once, so that sign-ins cannot take the machine from everyone else. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 4) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, settings));

/** Hash of a password nobody has: an unknown account costs the same time as a known one. */
let decoy: Promise<string> | undefined;

/** Whether the password is that of the hash. Takes the same time when there is no hash to compare with. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('personne-n-a-ce-mot-de-passe');
  const known = passwordHash ?? (await decoy);
  const matches = await inTurn(() => verify(known, password));
  return passwordHash !== null && matches;
}
