import { useNetwork } from '../../api/queries.ts';

/** What a region is called: its own name, or those of the places that its keys stand for. */
export function useRegionName(): (region: { readonly name: string; readonly keys: readonly string[] }) => string {
  const { data } = useNetwork();
  return ({ name, keys }) => {
    if (name !== keys.join(', ')) return name;
    const nameOf = (key: string) => {
      const place = data?.places.find(({ ags, districtKey }) => ags === key || districtKey === key);
      return (key.length === 5 ? place?.district : place?.name) ?? key;
    };
    return keys.map(nameOf).join(', ');
  };
}
