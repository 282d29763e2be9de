import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { PartnerLine, PartnerSide } from '../../state/partner-lines.ts';
import { numberText } from '../../state/format.ts';
import { productName } from '../../state/network-index.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { FirmLine } from './firm-line.tsx';
import classes from './table.module.css';

const PAGE = 100;

interface PartnerListProps {
  readonly of: number;
  readonly side: PartnerSide;
  readonly lines: readonly PartnerLine[];
  readonly words: (firm: number) => string[];
  readonly shown: ReadonlySet<number> | undefined;
  readonly onGo: (firm: number) => void;
}

/** Suppliers or buyers of a firm: each line says what, how essential, how critical, which stage and where, and leads on. */
export function PartnerList({ of, side, lines, words, shown, onGo }: PartnerListProps) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const [most, setMost] = useState(PAGE);
  const nameOf = (firm: number): string => network.firms.name[firm];
  const productsOf = ({ products }: PartnerLine): string => products.map((product) => (product === null ? t('beside.walk.unknownProduct') : productName(network, product, language))).join(', ');
  const title = `${t(side === 'suppliers' ? 'beside.walk.suppliers' : 'beside.walk.buyers')} (${numberText(lines.length, language)})`;
  return (
    <section data-side={side} aria-label={title}>
      <h3 className={classes.sideTitle}>{title}</h3>
      {lines.length === 0 && <Text size="sm" c="dimmed">{t(side === 'suppliers' ? 'beside.walk.noSuppliers' : 'beside.walk.noBuyers')}. {t('relations.noneHint')}</Text>}
      <ul className={classes.lines}>
        {lines.slice(0, most).map((line) => (
          <li key={line.firm}>
            <FirmLine firm={line.firm} onGo={onGo}>
              <strong>{t(side === 'suppliers' ? 'beside.walk.supplies' : 'beside.walk.buys', { name: nameOf(line.firm), products: productsOf(line) })}</strong>{' '}
              {line.stops === true && <em>{t('beside.walk.critical', { name: nameOf(of) })}</em>}{' '}
              <small>{[essentialText(line, t), ...words(line.firm), ...(shown && !shown.has(line.firm) ? [t('beside.walk.hidden')] : [])].join(' · ')}</small>
            </FirmLine>
          </li>
        ))}
      </ul>
      {lines.length > most && <Button mt="xs" size="compact-sm" variant="default" onClick={() => setMost(most + PAGE * 4)}>{t('state.more', { count: Math.min(PAGE * 4, lines.length - most) })}</Button>}
    </section>
  );
}

function essentialText({ essential }: PartnerLine, t: ReturnType<typeof useTexts>['t']): string {
  return t(essential === undefined ? 'firm.essentialUnknown' : essential ? 'firm.essential' : 'firm.dispensable');
}
