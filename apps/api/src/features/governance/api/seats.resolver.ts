import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.decorator.ts';
import { Read, type Reading, Write, type Writing } from '../../../platform/run/doors.ts';
import { addSeat } from '../commands/add-seat.ts';
import { appointToSeat } from '../commands/appoint-to-seat.ts';
import { closeSeat } from '../commands/close-seat.ts';
import { endMandate } from '../commands/end-mandate.ts';
import { succeedMandate } from '../commands/succeed-mandate.ts';
import { updateMandate } from '../commands/update-mandate.ts';
import { updateSeat } from '../commands/update-seat.ts';
import { bodyPolicy, mandatePolicy, seatPolicy } from '../governance.policy.ts';
import { Seat } from './governance.types.ts';
import {
  AddSeatInput,
  AppointToSeatInput,
  CloseSeatInput,
  EndMandateInput,
  SucceedMandateInput,
  UpdateMandateInput,
  UpdateSeatInput,
} from './seats.inputs.ts';

@ObjectType()
export class SeatPayload {
  @Field(() => Seat) seat: Seat;
}

@Resolver()
export class SeatsResolver {
  @Query(() => Seat, { nullable: true })
  @Allow(seatPolicy.read)
  seat(@Args('id', { type: () => ID }) id: string, @Read() read: Reading) {
    return read.one({ id });
  }

  @Mutation(() => SeatPayload, { description: 'Adds a seat, for an organisation or for a category.' })
  @Allow(bodyPolicy.addSeat)
  addSeat(@Args('input') input: AddSeatInput, @Write() write: Writing) {
    return write.run(addSeat, input);
  }

  @Mutation(() => SeatPayload, { description: 'Changes what is written on a seat, who it is for, or its place.' })
  @Allow(seatPolicy.updateSeat)
  updateSeat(@Args('input') input: UpdateSeatInput, @Write() write: Writing) {
    return write.run(updateSeat, input);
  }

  @Mutation(() => SeatPayload, { description: 'Closes a seat on which nobody sits any more.' })
  @Allow(seatPolicy.closeSeat)
  closeSeat(@Args('input') input: CloseSeatInput, @Write() write: Writing) {
    return write.run(closeSeat, input);
  }

  @Mutation(() => SeatPayload, { description: 'Gives a person of the directory a mandate on a seat.' })
  @Allow(seatPolicy.appointToSeat)
  appointToSeat(@Args('input') input: AppointToSeatInput, @Write() write: Writing) {
    return write.run(appointToSeat, input);
  }

  @Mutation(() => SeatPayload, { description: 'Changes the office, the days or the document of a mandate.' })
  @Allow(mandatePolicy.updateMandate)
  updateMandate(@Args('input') input: UpdateMandateInput, @Write() write: Writing) {
    return write.run(updateMandate, input);
  }

  @Mutation(() => SeatPayload, { description: 'Ends a mandate after its last day; access ends with it.' })
  @Allow(mandatePolicy.endMandate)
  endMandate(@Args('input') input: EndMandateInput, @Write() write: Writing) {
    return write.run(endMandate, input);
  }

  @Mutation(() => SeatPayload, { description: 'Has a person succeed another on a seat, from the day after.' })
  @Allow(mandatePolicy.succeedMandate)
  succeedMandate(@Args('input') input: SucceedMandateInput, @Write() write: Writing) {
    return write.run(succeedMandate, input);
  }
}
