import { type FunctionForm, functionForms } from '@maillage/domain';
import { Entity, Index } from 'typeorm';
import { Code, GlobalKeyTo, Id, Ref, Text } from '../../../platform/database/columns.ts';

/** A person, with or without an account, known to one network or to several. Contact details are kept by network. */
@Entity('actors_person')
@GlobalKeyTo('NetworkEntity', 'stewardNetworkId')
@Index(['familyName', 'givenName'])
@Index(['searchText'])
export class PersonEntity {
  @Id() id: string;
  @Text() givenName: string;
  @Text() familyName: string;
  /** « Camille Dupont », typography done. */
  @Text() displayName: string;
  /** Folded, for search, and to find namesakes. */
  @Text() searchText: string;
  /** The form the person chose for functions and titles; neutral until chosen. */
  @Code(functionForms, { default: 'NEUTRAL' }) functionForm: FunctionForm;
  /** The network that typed the person first and may correct the name while there is no account. */
  @Ref({ nullable: true }) stewardNetworkId: string | null;
}
