import { Group, Skeleton, Text, Title, Tooltip } from '@mantine/core';
import { useCapabilityMap } from '../../api/market-queries.ts';
import { numberText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { Explanation } from '../shared/explanation.tsx';
import { ProblemMessage } from '../shared/state-message.tsx';
import { industryText } from './market-card.tsx';
import classes from './markets.module.css';

/** Width of a dot in rem: area by number of fields. */
const LARGEST = 2;
const SMALLEST = 0.5;

/** Capabilities of a group against the industries that need them: the sheet for a workshop. */
export function CapabilityMap({ leaving }: { leaving: string }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const { data, error, refetch } = useCapabilityMap(leaving, network.revision);
  if (error) return <ProblemMessage problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={360} role="status" aria-label={t('state.loading')} />;
  const most = Math.max(1, ...data.capabilities.flatMap(({ needs }) => needs.map(({ fields }) => fields)));
  return (
    <section>
      <Group gap={4} wrap="nowrap"><Title order={2} size="h3">{t('markets.map.title')}</Title><Explanation label={t('markets.explain')} text={data.formula[language]} /></Group>
      <Text mb="sm" maw={760}>{t('markets.map.text')}</Text>
      {data.capabilities.length === 0 ? <Text>{t('markets.map.empty')}</Text> : (
        <div className={classes.wide} tabIndex={0} role="region" aria-label={t('markets.map.title')}>
          <table className={classes.map}>
            <thead><tr><th scope="col">{t('markets.map.capability')}</th><th scope="col">{t('markets.map.firms')}</th>{data.divisions.map((industry) => <th key={industry.division} scope="col">{industryText(industry, t, language)}</th>)}</tr></thead>
            <tbody>
              {data.capabilities.map(({ name, firms, needs }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className={classes.count}>{numberText(firms, language)}</td>
                  {needs.map(({ fields, products }, column) => {
                    const label = t('markets.map.cell', {
                      capability: name, industry: industryText(data.divisions[column], t, language), count: fields,
                      products: products.map((product) => (language === 'en' ? product.nameEn : undefined) ?? product.name).join(', '),
                    });
                    const width = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(fields / most);
                    return (
                      <td key={data.divisions[column].division}>
                        {fields === 0 ? <span className={classes.quiet} aria-label={t('markets.map.none')}>–</span> : (
                          <Tooltip label={label} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
                            <span className={classes.dot} tabIndex={0} role="img" aria-label={label}><span style={{ width: `${width}rem`, height: `${width}rem` }} /></span>
                          </Tooltip>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
