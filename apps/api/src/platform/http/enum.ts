import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enum out of a closed list of libs/domain: the codes are the values, their French wording the description. */
export function graphqlEnum<Code extends string>(
  name: string,
  list: readonly Code[] | { codes: readonly Code[]; entries: readonly { code: Code; fr: string }[] },
): { [K in Code]: K } {
  const codes = 'codes' in list ? list.codes : list;
  const values = Object.fromEntries(codes.map((code) => [code, code])) as { [K in Code]: K };
  const described = 'codes' in list ? list.entries.map((entry) => [entry.code, { description: entry.fr }]) : [];
  registerEnumType(values, { name, valuesMap: Object.fromEntries(described) });
  return values;
}
