import { Check, Column, type ColumnOptions, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Primary key made by the database; version 7, so that keys sort by time of birth. */
export const Id = () => PrimaryColumn('uuid', { default: () => 'uuidv7()' });

/** The identifier of another row. The foreign key is declared on the class, because it is composite. */
export const Ref = (options: ColumnOptions = {}) => Column('uuid', options);

/** An instant, stored in UTC. */
export const Instant = (options: ColumnOptions = {}) => Column('timestamptz', { precision: 3, ...options });

/** A calendar day, `YYYY-MM-DD`, without a zone. */
export const Day = (options: ColumnOptions = {}) => Column('date', options);

export const Text = (options: ColumnOptions = {}) => Column('text', options);

type Codelist = readonly string[] | { codes: readonly string[] };
const codesOf = (list: Codelist): readonly string[] => ('codes' in list ? list.codes : list);

/** A code out of a closed list, kept by a CHECK. */
export const Code = (values: Codelist, options: ColumnOptions = {}): PropertyDecorator => {
  return (target, property) => {
    const column = String(property)
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .toLowerCase();
    const list = codesOf(values)
      .map((value) => `'${value}'`)
      .join(', ');
    Column('text', options)(target, property as string);
    Check(`${column} in (${list})`)(target.constructor);
  };
};

/** Several codes out of a closed list, without order. */
export const Codes = (values: Codelist): PropertyDecorator => {
  return (target, property) => {
    const column = String(property)
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .toLowerCase();
    const list = codesOf(values)
      .map((value) => `'${value}'`)
      .join(', ');
    Column('text', { array: true, default: () => "'{}'" })(target, property as string);
    Check(`${column} <@ array[${list}]::text[]`)(target.constructor);
  };
};

/** A table of one network: composite identity, so that no key can cross networks. Add `networkId` with `@Ref()`. */
export function OfNetwork(options: { onDelete?: 'CASCADE' } = {}): ClassDecorator {
  return (target) => {
    Unique(['networkId', 'id'])(target);
    ForeignKey('NetworkEntity', ['networkId'], ['id'], options)(target);
  };
}

/** A key to another row of the same network. */
export function KeyTo(entity: string, property: string, options: { onDelete?: 'CASCADE' } = {}): ClassDecorator {
  return ForeignKey(entity, ['networkId', property], ['networkId', 'id'], options);
}

/** A key to a global row (person, organisation, territory). */
export function GlobalKeyTo(entity: string, property: string, options: { onDelete?: 'CASCADE' } = {}): ClassDecorator {
  return ForeignKey(entity, [property], ['id'], options);
}
