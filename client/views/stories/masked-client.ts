import { QueryClient } from '@tanstack/react-query';

/** A cache like another one that keeps each answer as `mask` leaves it, and begins with what is there: views inside can show nothing else. */
export function maskedClient(from: QueryClient, mask: (answer: unknown) => unknown): QueryClient {
  const defaults = from.getDefaultOptions();
  // Asked again for the same answer, it gives the same object: whoever compares them sees no change.
  const done = new WeakMap<object, unknown>();
  const masked = (answer: unknown): unknown => {
    if (typeof answer !== 'object' || answer === null) return mask(answer);
    if (!done.has(answer)) {
      const result = mask(answer) as object;
      done.set(answer, result);
      done.set(result, result);
    }
    return done.get(answer);
  };
  const client = new QueryClient({ defaultOptions: { ...defaults, queries: { ...defaults.queries, structuralSharing: (_before, answer) => masked(answer) } } });
  for (const { queryKey, state } of from.getQueryCache().getAll()) if (state.data !== undefined) client.setQueryData(queryKey, state.data);
  return client;
}
