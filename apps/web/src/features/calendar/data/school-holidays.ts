import { graphql, type ResultOf } from '../../../shared/api/index.ts';

export const SchoolHolidaysQuery = graphql(`
  query SchoolHolidays($slug: String!) {
    network(slug: $slug) {
      id
      departementCodes
      schoolHolidays { id name from until isConfirmed viewerCan }
    }
  }
`);

export type NetworkHolidays = NonNullable<ResultOf<typeof SchoolHolidaysQuery>['network']>;
export type OwnHoliday = NetworkHolidays['schoolHolidays'][number];

export const addSchoolHoliday = graphql(`
  mutation AddSchoolHoliday($input: AddSchoolHolidayInput!) {
    addSchoolHoliday(input: $input) { schoolHoliday { id name from until isConfirmed viewerCan } }
  }
`);

export const updateSchoolHoliday = graphql(`
  mutation UpdateSchoolHoliday($input: UpdateSchoolHolidayInput!) {
    updateSchoolHoliday(input: $input) { schoolHoliday { id name from until isConfirmed viewerCan } }
  }
`);

export const removeSchoolHoliday = graphql(`
  mutation RemoveSchoolHoliday($input: RemoveSchoolHolidayInput!) {
    removeSchoolHoliday(input: $input) { network { id } }
  }
`);
