import type { EntityMetadata, EntityTarget } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { allPolicies } from '../../apps/api/src/platform/access/policy.ts';
import { FileEntity } from '../../apps/api/src/platform/files/file.entity.ts';
import type { Given, GivenNetwork } from './given.ts';

/**
 * Puts at least one row a visibility level into every table that has a policy, with keys to rows of the same network, so
 * that rules are tried on something. What the builders make is left as it is. Texts begin with `mark`.
 *
 * @returns the id of a row of each table by the name of a key to it: `meetingId`, `agendaItemId`…
 */
export async function plantRows(
  given: Given,
  network: GivenNetwork,
  body: { id: string },
  people: string[],
  mark = '',
): Promise<ReadonlyMap<string, string>> {
  const seat = await given.seat({ body, label: `${mark} siège` });
  const organisation = await given.organisation({ network, name: `${mark} organisation ${network.slug}` });
  const person = await given.person({ network, givenName: `${mark} Camille`, familyName: 'Dupont' });
  await given.affiliation({ network, person, organisation });
  await given.account({ person });
  const file = await given.db.save(
    FileEntity,
    given.db.create(FileEntity, {
      networkId: network.id,
      sha256: '0'.repeat(64),
      sizeBytes: 0,
      filename: 'vide.txt',
      contentType: 'text/plain',
      uploadedAt: given.clock.now,
    }),
  );
  const known = new Map<string, string>([
    ['fileId', file.id],
    ['networkId', network.id],
    ['bodyId', body.id],
    ['seatId', seat.id],
    ['organisationId', organisation.id],
    ['personId', person.id],
    ['stewardNetworkId', network.id],
  ]);
  const named = [...people.slice(-1)];
  for (const entity of inOrderOfKeys(allPolicies().map((policy) => given.db.connection.getMetadata(policy.entity())))) {
    const owner = ['networkId', 'stewardNetworkId', 'personId', 'accountId'].find((key) =>
      entity.findColumnWithPropertyName(key),
    );
    const ours = owner ? { [owner]: known.get(owner) } : { id: known.get(keyTo(entity)) };
    const [standing] = await given.db.find(entity.target as EntityTarget<{ id: string }>, {
      where: ours,
      order: { id: 'DESC' },
      take: 1,
    });
    if (standing && !entity.findColumnWithPropertyName('visibility')) {
      if (!known.has(keyTo(entity))) known.set(keyTo(entity), standing.id);
      continue;
    }
    const levels = entity.findColumnWithPropertyName('visibility')
      ? ['PUBLIC', 'NETWORK', 'BODY', 'RESTRICTED']
      : [null];
    for (const [index, level] of levels.entries()) {
      const row = Object.fromEntries(
        entity.columns
          .filter((column) => !column.isPrimary || column.propertyName !== 'id')
          .map((column) => [column.propertyName, valueFor(column, known, named, level, index, person.id, mark)])
          .filter(([, value]) => value !== undefined),
      );
      const saved = (await given.db.save(entity.target, given.db.create(entity.target, row))) as unknown as {
        id: string;
      };
      if (!known.has(keyTo(entity))) known.set(keyTo(entity), saved.id);
    }
  }
  return known;
}

/** Values that a CHECK of the table asks for although the column may be empty. */
const needed: Record<string, unknown> = {
  'BodyLineageEntity.fromLabel': 'Ancêtre',
  'OutcomeEntity.kind': 'ACTION',
  'SchoolHolidayEntity.until': '2026-03-24',
  'AgendaProposalEntity.state': 'TAKEN',
  'AgendaProposalEntity.decidedAt': new Date('2026-03-10T09:00:00Z'),
};

/** `AgendaItemEntity` is pointed to by `agendaItemId`. */
const keyTo = (entity: EntityMetadata) => {
  const name = entity.name.replace(/Entity$/, '');
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}Id`;
};

/** Parents before children. */
function inOrderOfKeys(entities: EntityMetadata[]): EntityMetadata[] {
  const done: EntityMetadata[] = [];
  const left = [...new Set(entities)];
  while (left.length) {
    const index = left.findIndex((entity) =>
      entity.foreignKeys.every(
        ({ referencedEntityMetadata: target }) => target === entity || done.includes(target) || !left.includes(target),
      ),
    );
    done.push(...left.splice(Math.max(0, index), 1));
  }
  return done;
}

function valueFor(
  column: ColumnMetadata,
  known: Map<string, string>,
  named: string[],
  level: string | null,
  index: number,
  personId: string,
  mark: string,
): unknown {
  const name = column.propertyName;
  if (name === 'visibility') return level;
  if (name === 'namedPersonIds') return level === 'RESTRICTED' ? named : [];
  const special = needed[`${column.entityMetadata.name}.${name}`];
  if (special !== undefined) return special;
  if (known.has(name)) return known.get(name);
  if (name === 'addedByPersonId' || name === 'ownerPersonId') return personId;
  if (column.isNullable || column.default !== undefined) return undefined;
  const check = column.entityMetadata.checks.find(({ expression }) =>
    expression.startsWith(`${column.databaseName} in (`),
  );
  if (check) return /'([^']*)'/.exec(check.expression)?.[1];
  switch (String(column.type)) {
    case 'timestamptz':
      return new Date('2026-03-10T09:00:00Z');
    case 'date':
      return '2026-03-10';
    case 'smallint':
    case 'integer':
      return index + 1;
    case 'boolean':
      return false;
    case 'jsonb':
      return {};
    case 'uuid':
      return undefined;
    default:
      return name === 'timeZone'
        ? 'Europe/Paris'
        : `${mark} ${name} ${index} ${known.get('networkId')?.slice(-6)}`.trim();
  }
}
