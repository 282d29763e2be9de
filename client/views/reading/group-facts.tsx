import { linksBetween } from '#graph-model/picture/firm-group.ts';
import { numberText } from '../../state/format.ts';
import { linksOf } from '../../state/links-of.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { FirmList } from './firm-list.tsx';
import { PROPERTIES, useGroup, usePropertyWords } from './group-words.ts';
import classes from './reading.module.css';

/** Values of a property that are told. */
const MOST = 5;

/** What several firms have in common: sums, branches, places, what they supply, whom they share, what runs among them. */
export function GroupFacts({ ids }: { ids: readonly string[] }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const group = useGroup(ids);
  const wordsOf = usePropertyWords();
  const links = linksOf(network);
  const sums = [
    ['inRegion', t('reading.selection.inRegionOf', { count: group.inRegion, of: group.placed })], ['within', numberText(group.within, language)], ['into', numberText(group.into, language)],
    ['outOf', numberText(group.outOf, language)], ['critical', group.critical === undefined ? '…' : numberText(group.critical, language)],
  ] as const;
  const among = linksBetween(links, group.numbers, group.numbers);
  return (
    <>
      <h3 className={classes.heading}>{t('reading.selection.common')}</h3>
      <ul className={classes.list}>{sums.map(([name, value]) => <li key={name}><span>{t(`reading.selection.${name}`)}</span><span>{value}</span></li>)}</ul>
      {PROPERTIES.filter((property) => group[property].length > 0).map((property) => (
        <section key={property} aria-label={t(`reading.selection.${property}`)}>
          <h3 className={classes.heading}>{t(`reading.selection.${property}`)}</h3>
          <ul className={classes.list}>
            {group[property].slice(0, MOST).map((counted) => <li key={counted.value}><span>{wordsOf(property, counted)}</span><span className={classes.quiet}>{numberText(counted.firms, language)}</span></li>)}
          </ul>
          {group[property].length > MOST && <p className={classes.quiet} style={{ margin: 0 }}>{t('reading.selection.more', { count: group[property].length - MOST })}</p>}
        </section>
      ))}
      {(['suppliers', 'buyers'] as const).map((side) => (
        <section key={side}>
          <h3 className={classes.heading}>{t(`reading.selection.${side}`)}</h3>
          <FirmList label={t(`reading.selection.${side}`)} rows={group[side].map(({ value, firms }) => ({ firms: [value], note: t('reading.selection.ofThem', { count: firms }) }))} />
        </section>
      ))}
      <h3 className={classes.heading}>{t('reading.selection.relations')}</h3>
      <FirmList label={t('reading.selection.relations')} rows={among.map((link) => ({ firms: [links.supplier[link], links.buyer[link]], note: t('reading.selection.productCount', { count: links.relations[link] }) }))} />
    </>
  );
}
