import type { Role } from './role.ts';
import { RAW_MATERIAL_ROLES, SEMI_FINISHED_ROLES, TRADE_AND_FINISHING_ROLES } from './roles-materials.ts';
import { ASSEMBLY_ROLES, END_PRODUCT_ROLES, PART_ROLES } from './roles-parts.ts';
import { INSTITUTION_ROLES, MARKET_ROLES, RECYCLING_ROLES, SERVICE_ROLES } from './roles-services.ts';

/** All roles of the demonstration region in order of their stage groups. */
export const ROLES: readonly Role[] = [
  ...SERVICE_ROLES, ...INSTITUTION_ROLES, ...RAW_MATERIAL_ROLES, ...TRADE_AND_FINISHING_ROLES, ...SEMI_FINISHED_ROLES,
  ...PART_ROLES, ...ASSEMBLY_ROLES, ...END_PRODUCT_ROLES, ...MARKET_ROLES, ...RECYCLING_ROLES,
];

/** The role of an id. @throws RangeError where there is none: a slip in this folder. */
export function roleOf(id: string): Role {
  const role = ROLES.find((candidate) => candidate.id === id);
  if (role === undefined) throw new RangeError(`There is no role "${id}"`);
  return role;
}
