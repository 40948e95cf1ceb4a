import { type OrganisationType, organisationTypes } from '@maillage/domain';
import { Entity, Index } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, Ref, Text } from '../../../platform/database/columns.ts';

/** An organisation, shared by all networks: an institution is the same wherever it sits. */
@Entity('actors_organisation')
@GlobalKeyTo('TerritoryEntity', 'territoryId')
@GlobalKeyTo('NetworkEntity', 'stewardNetworkId')
@Index(['searchText'])
@Index('ix_actors_organisation_siren', ['siren'], { where: 'siren is not null' })
@Index('uq_actors_organisation_siret', ['siret'], { unique: true, where: 'siret is not null' })
@Index('uq_actors_organisation_uai', ['uai'], { unique: true, where: 'uai is not null' })
export class OrganisationEntity {
  @Id() id: string;
  @Text() name: string;
  /** Folded, for search, and to find those that may bear the same name. */
  @Text() searchText: string;
  @Code(organisationTypes) type: OrganisationType;
  @Text({ nullable: true }) siren: string | null;
  @Text({ nullable: true }) siret: string | null;
  @Text({ nullable: true }) uai: string | null;
  @Text({ nullable: true }) rna: string | null;
  /** « TJ Strasbourg, volume 92, folio 14 »: associations of Alsace-Moselle have no RNA. Source: field.md §3.1 [S35]. */
  @Text({ nullable: true }) courtRegister: string | null;
  @Text({ nullable: true }) website: string | null;
  @Ref({ nullable: true }) territoryId: string | null;
  /** The network that typed it first and may correct it. */
  @Ref({ nullable: true }) stewardNetworkId: string | null;
  @Instant() createdAt: Date;
}
