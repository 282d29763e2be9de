/** Which story is open, at which step, and whether it is being shown to a room. */
export interface StoryAddress {
  readonly id: string;
  /** Counted from 1. */
  readonly step?: number;
  readonly presenting?: boolean;
  /** Branch and place stand for the names of firms while it is presented. */
  readonly hidesNames?: boolean;
}

/** `idOf` keeps what an id may be, as everywhere in addresses. */
export function parseStory(query: URLSearchParams, idOf: (text: string | null) => string | undefined): StoryAddress | undefined {
  const id = idOf(query.get('story'));
  if (id === undefined) return undefined;
  const step = /^[1-9]\d{0,3}$/.test(query.get('step') ?? '') ? Number(query.get('step')) : undefined;
  return { id, ...(step !== undefined && { step }), ...(query.get('presenting') === 'on' && { presenting: true }), ...(query.get('names') === 'off' && { hidesNames: true }) };
}

export function storyParameters(story: StoryAddress | undefined): readonly (readonly [string, string])[] {
  if (!story) return [];
  const { id, step, presenting, hidesNames } = story;
  return [['story', id], ...(step === undefined ? [] : [['step', String(step)] as const]), ...(presenting ? [['presenting', 'on'] as const] : []), ...(hidesNames ? [['names', 'off'] as const] : [])];
}
