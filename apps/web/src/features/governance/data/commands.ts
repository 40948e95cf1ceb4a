import { graphql } from '../../../shared/api/index.ts';

export const createBody = graphql(`
  mutation CreateBody($input: CreateBodyInput!) {
    createBody(input: $input) { body { id name } }
  }
`);

export const updateBody = graphql(`
  mutation UpdateBody($input: UpdateBodyInput!) {
    updateBody(input: $input) {
      body { id name longName kind power level formality scale purpose visibility timeZone frameworks }
    }
  }
`);

export const dissolveBody = graphql(`
  mutation DissolveBody($input: DissolveBodyInput!) {
    dissolveBody(input: $input) { body { id dissolvedOn viewerCan } }
  }
`);

export const addBodyLineage = graphql(`
  mutation AddBodyLineage($input: AddBodyLineageInput!) {
    addBodyLineage(input: $input) { body { id lineage { id kind fromLabel note on fromBody { id name } } } }
  }
`);

export const addSeat = graphql(`
  mutation AddSeat($input: AddSeatInput!) {
    addSeat(input: $input) { seat { id label } }
  }
`);

export const updateSeat = graphql(`
  mutation UpdateSeat($input: UpdateSeatInput!) {
    updateSeat(input: $input) { seat { id label isKey } }
  }
`);

export const closeSeat = graphql(`
  mutation CloseSeat($input: CloseSeatInput!) {
    closeSeat(input: $input) { seat { id closedOn } }
  }
`);

export const appointToSeat = graphql(`
  mutation AppointToSeat($input: AppointToSeatInput!) {
    appointToSeat(input: $input) { seat { id } }
  }
`);

export const updateMandate = graphql(`
  mutation UpdateMandate($input: UpdateMandateInput!) {
    updateMandate(input: $input) { seat { id } }
  }
`);

export const endMandate = graphql(`
  mutation EndMandate($input: EndMandateInput!) {
    endMandate(input: $input) { seat { id } }
  }
`);

export const succeedMandate = graphql(`
  mutation SucceedMandate($input: SucceedMandateInput!) {
    succeedMandate(input: $input) { seat { id } }
  }
`);
