import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.decorator.ts';
import { Read, type Reading, Write, type Writing } from '../../../platform/run/doors.ts';
import { networkPolicy } from '../../networks/index.ts';
import { affiliationPolicy, contactPolicy, organisationPolicy, personPolicy } from '../actors.policy.ts';
import { addAffiliation } from '../commands/add-affiliation.ts';
import { createOrganisation } from '../commands/create-organisation.ts';
import { createPerson } from '../commands/create-person.ts';
import { endAffiliation } from '../commands/end-affiliation.ts';
import { invitePerson } from '../commands/invite-person.ts';
import { setPartner } from '../commands/set-partner.ts';
import { updateContact } from '../commands/update-contact.ts';
import { updateOrganisation } from '../commands/update-organisation.ts';
import { updatePerson } from '../commands/update-person.ts';
import {
  AddAffiliationInput,
  CreateOrganisationInput,
  CreatePersonInput,
  EndAffiliationInput,
  InvitePersonInput,
  SetPartnerInput,
  UpdateContactInput,
  UpdateOrganisationInput,
  UpdatePersonInput,
} from './actors.inputs.ts';
import { Organisation, Person } from './actors.types.ts';

@ObjectType()
export class OrganisationPayload {
  @Field(() => Organisation) organisation: Organisation;
}

@ObjectType()
export class PersonPayload {
  @Field(() => Person) person: Person;
}

@Resolver()
export class ActorsResolver {
  @Query(() => Organisation, { nullable: true })
  @Allow(organisationPolicy.read)
  organisation(@Args('id', { type: () => ID }) id: string, @Read() read: Reading) {
    return read.one({ id });
  }

  @Query(() => Person, { nullable: true })
  @Allow(personPolicy.read)
  person(@Args('id', { type: () => ID }) id: string, @Read() read: Reading) {
    return read.one({ id });
  }

  @Mutation(() => OrganisationPayload, { description: 'Adds an organisation to the directory of a network.' })
  @Allow(networkPolicy.createOrganisation)
  createOrganisation(@Args('input') input: CreateOrganisationInput, @Write() write: Writing) {
    return write.run(createOrganisation, input);
  }

  @Mutation(() => OrganisationPayload, { description: 'Corrects an organisation, for all the networks that list it.' })
  @Allow(organisationPolicy.updateOrganisation)
  updateOrganisation(@Args('input') input: UpdateOrganisationInput, @Write() write: Writing) {
    return write.run(updateOrganisation, input);
  }

  @Mutation(() => OrganisationPayload, { description: 'Says how an organisation takes part in a network.' })
  @Allow(networkPolicy.setPartner)
  setPartner(@Args('input') input: SetPartnerInput, @Write() write: Writing) {
    return write.run(setPartner, input);
  }

  @Mutation(() => PersonPayload, { description: 'Adds a person to the directory of a network.' })
  @Allow(networkPolicy.createPerson)
  createPerson(@Args('input') input: CreatePersonInput, @Write() write: Writing) {
    return write.run(createPerson, input);
  }

  @Mutation(() => PersonPayload, { description: 'Corrects a name or the form of functions.' })
  @Allow(personPolicy.updatePerson)
  updatePerson(@Args('input') input: UpdatePersonInput, @Write() write: Writing) {
    return write.run(updatePerson, input);
  }

  @Mutation(() => PersonPayload, { description: 'Changes how a network reaches a person.' })
  @Allow(contactPolicy.updateContact)
  updateContact(@Args('input') input: UpdateContactInput, @Write() write: Writing) {
    return write.run(updateContact, input);
  }

  @Mutation(() => PersonPayload)
  @Allow(networkPolicy.addAffiliation)
  addAffiliation(@Args('input') input: AddAffiliationInput, @Write() write: Writing) {
    return write.run(addAffiliation, input);
  }

  @Mutation(() => PersonPayload)
  @Allow(affiliationPolicy.endAffiliation)
  endAffiliation(@Args('input') input: EndAffiliationInput, @Write() write: Writing) {
    return write.run(endAffiliation, input);
  }

  @Mutation(() => PersonPayload, { description: 'Sends a mail that lets the person open an account.' })
  @Allow(contactPolicy.invitePerson)
  invitePerson(@Args('input') input: InvitePersonInput, @Write() write: Writing) {
    return write.run(invitePerson, input);
  }
}
