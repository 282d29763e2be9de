/** Fields that say something only together. */
const TOGETHER: readonly (readonly string[])[] = [['employees', 'sizeClass'], ['wz', 'wzEdition'], ['lat', 'lon'], ['ags', 'country'], ['code', 'codeSystem'], ['validFrom', 'validTo']];

/** A field with those that say something only together with it. */
export function withTogether(field: string): readonly string[] {
  return TOGETHER.find((group) => group.includes(field)) ?? [field];
}
