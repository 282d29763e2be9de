import { Button, Text } from '@mantine/core';
import { useScenarios } from '../../api/scenario-queries.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { Answer, PlaceLink } from './start-card.tsx';
import classes from './start.module.css';

const FEW = 5;

/** The saved scenarios by name, each with what it leads to beside today; where there is none, how to make one. */
export function SavedScenarios() {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const changeAddress = useChangeAddress();
  const scenarios = useScenarios(network.revision);
  return (
    <Answer of={scenarios}>
      {({ scenarios: saved }) => (saved.length === 0
        ? <><Text size="sm" mb="xs">{t('start.analyst.noScenarios')}</Text><Button size="compact-sm" variant="default" onClick={() => changeAddress({ view: 'scenarios' })}>{t('start.analyst.newScenario')}</Button></>
        : (
          <ul className={classes.rows} data-stacked>
            {saved.slice(0, FEW).map(({ scenario: { id, name, note } }) => <li key={id}><PlaceLink to={{ view: 'scenarios', compared: [id] }}>{name}</PlaceLink>{note !== undefined && <Text size="sm" c="dimmed">{note}</Text>}</li>)}
          </ul>
        ))}
    </Answer>
  );
}
