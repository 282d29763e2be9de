import { useSavedRegions } from '../../api/region-queries.ts';
import { isKeyList } from '../../state/region-choice.ts';
import { useAddress } from '../../state/use-address.ts';

/** Whether the region of the address is there: a saved one may have been deleted since, and is not known before the saved ones are. */
export function useRegionFound(): 'there' | 'gone' | 'asking' {
  const [{ region }] = useAddress('region');
  const { data, error, isPlaceholderData } = useSavedRegions();
  if (region === undefined || isKeyList(region)) return 'there';
  if (data?.some(({ record }) => record.id === region)) return 'there';
  // Where the saved regions cannot be read, what is asked about this one says so.
  if (error) return 'there';
  return data && !isPlaceholderData ? 'gone' : 'asking';
}
