import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { SessionEntity } from '../../apps/api/src/features/identity/model/session.entity.ts';
import { type Given, type GivenPerson, givenIn } from '../support/given.ts';
import type { ApiClient } from '../support/start-api.ts';

/** `FAULTS=long` (npm run test:faults) takes the sizes of issue 3; without it the same faults are made small. */
export const isLong = process.env.FAULTS === 'long';
export const sized = <T>(short: T, long: T): T => (isLong ? long : short);

/** A write that no answer came to for so long is a fault of the product. */
const patienceMs = 45_000;

/** What a client of a faulty server was told, write by write. */
export class Ledger {
  /** Id of the meeting that was acknowledged, by its title. */
  readonly acknowledged = new Map<string, string>();
  /** Writes that were sent again because no answer came. */
  repeated = 0;
  private stopped = false;

  constructor(
    private readonly client: ApiClient,
    private readonly bodyId: string,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  /** Writers that write until `count` are acknowledged in all; each insists on one write, under one id, till the answer. */
  async write(count: number, writers = 16): Promise<void> {
    let begun = this.acknowledged.size;
    const until = begun + count;
    const writer = async () => {
      while (begun < until && !this.stopped) {
        begun += 1;
        await this.insist(`Réunion ${begun}`);
      }
    };
    await Promise.all(Array.from({ length: writers }, writer));
  }

  private async insist(title: string): Promise<void> {
    const clientMutationId = randomUUID();
    const patience = Date.now() + patienceMs;
    for (let tries = 0; !this.stopped; tries += 1) {
      if (tries > 0) this.repeated += 1;
      try {
        const id = await scheduled(this.client, this.bodyId, title, clientMutationId);
        return void this.acknowledged.set(title, id);
      } catch (error) {
        if (Date.now() > patience) throw new Error(`${title} was refused too long`, { cause: error });
      }
      await wait(20);
    }
  }

  /** What the database has of it: an acknowledged write that is not there is lost, a title that is there twice is doubled. */
  async compare(db: DataSource): Promise<{ lost: number; doubled: number; withoutFact: number }> {
    const rows = (await db.query(
      `select m.id, m.title, coalesce(f.facts, 0) as facts
       from meetings_meeting m
       left join (select payload->>'meetingId' as id, count(*)::int as facts from platform_fact
                  where name = 'meetings.meetingScheduled' group by 1) f on f.id = m.id::text
       where m.title like 'Réunion %'`,
    )) as { id: string; title: string; facts: number }[];
    const ids = new Set(rows.map(({ id }) => id));
    return {
      lost: [...this.acknowledged.values()].filter((id) => !ids.has(id)).length,
      doubled: rows.length - new Set(rows.map(({ title }) => title)).size,
      withoutFact: rows.filter(({ facts }) => facts !== 1).length,
    };
  }
}

const mutation = 'mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } } }';

/** Schedules a meeting. @throws when the server does not acknowledge it. */
export async function scheduled(
  client: ApiClient,
  bodyId: string,
  title: string,
  clientMutationId?: string,
): Promise<string> {
  const startsAt = new Date(Date.now() + 86_400_000).toISOString();
  // The same id with another hour would be another write.
  const input = { bodyId, title, startsAt: `${startsAt.slice(0, 11)}09:00:00Z`, durationMinutes: 60, clientMutationId };
  const { scheduleMeeting } = await client.must(mutation, { input });
  return scheduleMeeting.meeting.id;
}

export interface Secretary {
  /** Of an open session: outside the demonstration mode a visitor sends no query of his own, not even to sign in. */
  session: string;
  email: string;
  bodyId: string;
  networkId: string;
}

/** Somebody who may schedule meetings. */
export async function givenSecretary(dataSource: DataSource): Promise<Secretary> {
  const given = givenIn(dataSource);
  const network = await given.network();
  const body = await given.body({ network });
  const person = await given.person({ network });
  await given.mandate({ body, person, office: 'SECRETARY' });
  return { session: await openedSession(given, person), email: person.email, bodyId: body.id, networkId: network.id };
}

/** An account and an open session for a person; answers the token of the session. */
export async function openedSession(given: Given, person: GivenPerson): Promise<string> {
  const account = await given.account({ person });
  const session = randomBytes(32).toString('base64url');
  await given.db.insert(SessionEntity, {
    accountId: account.id,
    tokenHash: createHash('sha256').update(session).digest('base64url'),
    device: 'Test',
    createdAt: new Date(),
    lastSeenAt: new Date(),
    expiresAt: new Date(Date.now() + 86_400_000),
  });
  return session;
}
