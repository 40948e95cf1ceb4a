import 'reflect-metadata';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLID, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { Entity } from 'typeorm';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { definePolicy } from '../../apps/api/src/platform/access/policy.ts';
import { nobody } from '../../apps/api/src/platform/access/rule.ts';
import { Id, Text } from '../../apps/api/src/platform/database/columns.ts';
import { createDataSource } from '../../apps/api/src/platform/database/data-source.ts';
import { checkReads } from '../../apps/api/src/platform/read/check.ts';
import { ReadableIf, ReadsFrom } from '../../apps/api/src/platform/read/declare.ts';
import { addressOf } from '../support/database.ts';

@Entity('planted_note')
class PlantedNoteEntity {
  @Id() id: string;
  @Text() text: string;
}
const planted = { feature: 'planted', name: 'read', entity: () => PlantedNoteEntity, rule: nobody() };

@ReadsFrom(
  () => PlantedNoteEntity,
  () => planted,
)
@ObjectType()
class PlantedNote {
  @Field(() => ID) id: string;
  @ReadableIf(() => planted)
  @Field()
  text: string;
}

const schemaOf = (fields: string[]) =>
  new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { ok: { type: GraphQLBoolean } } }),
    types: [
      new GraphQLObjectType({
        name: PlantedNote.name,
        fields: Object.fromEntries(
          fields.map((name) => [name, { type: new GraphQLNonNull(name === 'id' ? GraphQLID : GraphQLString) }]),
        ),
      }),
    ],
  });

/** Law 4 for what is read: closed by construction. */
describe('The product refuses to start', () => {
  const dataSource = createDataSource({ url: addressOf('unused'), entities: [...allEntities(), PlantedNoteEntity] });
  beforeAll(() => (dataSource as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas());

  it('when a type is read from a table without a policy, when a field comes from nowhere, when a guarded field cannot be null', () => {
    let message = '';
    try {
      checkReads(schemaOf(['id', 'text', 'colour']), dataSource);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('PlantedNote: its entity has no policy');
    expect(message).toContain('PlantedNote.colour: neither column nor declaration');
    expect(message).toContain('PlantedNote.text: guarded, so it must be nullable');
  });

  it('and starts when the table has its policy', () => {
    definePolicy('planted', () => PlantedNoteEntity, { read: nobody() });
    expect(() => checkReads(schemaOf(['id']), dataSource)).not.toThrow();
  });
});
