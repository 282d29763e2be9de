import type { Dataset } from '#graph-model/dataset.ts';

/** A dataset with whole days of stock, days to switch and days to recover where chance has it; the rest is unknown. */
export function withDays(dataset: Dataset, random: () => number): Dataset {
  const days = (share: number, most: number) => (random() < share ? Math.floor(random() * most) : undefined);
  const given = <T extends object>(fields: T) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const maySwitch = random() < 0.6;
  return {
    ...dataset,
    firms: dataset.firms.map((firm) => ({ ...firm, ...given({ daysToRecover: days(0.6, 25) }) })),
    relations: dataset.relations.map((relation) => ({ ...relation, ...given({ switchDays: days(maySwitch ? 0.4 : 0, 15) }) })),
    requirements: dataset.requirements.map((requirement) => ({ ...requirement, ...given({ stockDays: days(0.75, 9) }) })),
  };
}
