/** Steps that a story holds at most: more than anybody shows in one go. */
export const MOST_STEPS = 100;
/** Letters of what a step says; one that is read from the back of a room has far fewer. */
export const LONGEST_STEP_TEXT = 600;
export const LONGEST_ADDRESS = 6000;
