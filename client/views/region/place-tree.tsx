import { ActionIcon, Checkbox, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { chosenPart, withDistrict, withMunicipality, type FoundDistrict, type Keys } from '../../state/region-choice.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './region-choice.module.css';

interface PlaceTreeProps {
  readonly found: readonly FoundDistrict[];
  readonly keys: Keys;
  readonly onChange: (keys: Keys) => void;
  /** Municipalities that a search finds are shown at once, whole districts when asked for. */
  readonly isSearch: boolean;
}

/** Districts, each unfolds its municipalities; whatever is ticked belongs to the region. */
export function PlaceTree({ found, keys, onChange, isSearch }: PlaceTreeProps) {
  const { t } = useTexts();
  return (
    <ul className={classes.tree} aria-label={t('regionChoice.tree')}>
      {found.map((one) => <DistrictEntry key={`${one.district.key} ${isSearch}`} found={one} keys={keys} onChange={onChange} openAtFirst={isSearch && !one.isMeant} />)}
    </ul>
  );
}

function DistrictEntry({ found: { district, municipalities }, keys, onChange, openAtFirst }: { found: FoundDistrict; openAtFirst: boolean } & Pick<PlaceTreeProps, 'keys' | 'onChange'>) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(openAtFirst);
  const list = useId();
  const { key, name, nuts3 } = district;
  const part = chosenPart(district, keys);
  // A district that is one town has nothing to unfold.
  const unfolds = district.municipalities.length > 1;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <div className={classes.district}>
        {unfolds
          ? <ActionIcon variant="subtle" color="gray.8" aria-expanded={isOpen} aria-controls={list} aria-label={t('regionChoice.unfold', { name })} onClick={() => setOpen(!isOpen)}><Chevron size={18} aria-hidden /></ActionIcon>
          : <span className={classes.noChevron} />}
        <Checkbox
          checked={part === 'all'} indeterminate={part === 'some'} onChange={(event) => onChange(withDistrict(keys, district, event.currentTarget.checked))}
          label={<>{name} <Text span size="xs" c="gray.7">{nuts3 === undefined ? key : `${key} · ${nuts3}`}</Text></>}
        />
      </div>
      {unfolds && isOpen && (
        <ul id={list} className={classes.municipalities}>
          {municipalities.map((place) => (
            <li key={place.ags}>
              <Checkbox
                size="sm" checked={part === 'all' || keys.has(place.ags)} onChange={(event) => onChange(withMunicipality(keys, district, place.ags, event.currentTarget.checked))}
                label={<>{place.name} <Text span size="xs" c="gray.7">{place.ags}</Text></>}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
