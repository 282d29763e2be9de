import { useElementSize } from '@mantine/hooks';
import { useId, useMemo } from 'react';
import { DEFAULT_FLOW_LAYOUT, layoutFlows, type PlacedNode } from '#graph-model/picture/flow-layout.ts';
import type { FlowBand, FlowFigure, FlowSide, FlowSums } from '#graph-model/picture/flow-sums.ts';
import { BRANCH_GROUPS } from '#graph-model/picture/branch-group.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './flows.module.css';
import type { FlowWords } from './use-flow-words.ts';

interface FlowPictureProps {
  readonly sums: FlowSums;
  /** One side alone, where there is no room for both. */
  readonly side: FlowSide | undefined;
  readonly words: FlowWords;
  readonly onOpen: (band: FlowBand) => void;
}

/** Lower, names of many small groups would overlap. */
const HEIGHT = 420;

/** Suppliers, the firms shown, buyers: columns with bands as wide as what flows. The table below says the same by keyboard and to screen readers. */
export function FlowPicture({ sums, side, words, onOpen }: FlowPictureProps) {
  const { t } = useTexts();
  const { ref, width } = useElementSize();
  const hatch = useId();
  const layout = useMemo(() => (width > 0 ? layoutFlows(sums, { ...DEFAULT_FLOW_LAYOUT, width, height: HEIGHT, gap: 14, ...(side && { side }) }) : undefined), [sums, width, side]);
  const height = Math.max(0, ...(layout?.nodes ?? []).map((node) => node.y + node.height)) + 6;
  const nameOf = (column: PlacedNode['column'], group: string): string => (column === 'middle' ? words.inner(group) : words.outer(group));
  const titleOf = (band: FlowBand): string => `${words.ends(band).join(' → ')}: ${words.amount(band)}`;
  return (
    <div ref={ref} className={classes.picture}>
      <div className={classes.columns} aria-hidden>{(['suppliers', 'middle', 'buyers'] as const).filter((column) => side === undefined || column === 'middle' || (column === 'suppliers') === (side === 'in')).map((column) => <span key={column}>{t(`beside.flow.${column}`)}</span>)}</div>
      {layout && (
        <svg width={width} height={height} role="img" aria-label={t('beside.flow.picture')} data-testid="flow-picture">
          <defs><pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="6" className={classes.hatch} /></pattern></defs>
          {layout.bands.map(({ band, path, width: wide, isBlind }) => {
            const of = sums.bands[band];
            return (
              <path key={`${of.side} ${of.from} ${of.to}`} d={path} className={classes.band} stroke={isBlind ? `url(#${hatch})` : colourOf(of.side === 'in' ? of.to : of.from)} strokeWidth={wide} data-blind={isBlind || undefined} onClick={() => onOpen(of)}>
                <title>{titleOf(of)}</title>
              </path>
            );
          })}
          {layout.nodes.map((node) => <Node key={`${node.column} ${node.node.group}`} placed={node} width={width} name={nameOf(node.column, node.node.group)} amount={node.column === 'middle' && side === undefined ? '' : words.short(figureOf(node, side))} />)}
        </svg>
      )}
    </div>
  );
}

/** What a node supplies or buys; of one in the middle the side that is shown. */
function figureOf({ node: { in: bought, out: sold } }: PlacedNode, side: FlowSide | undefined): FlowFigure | undefined {
  return side === 'out' ? sold ?? bought : bought ?? sold;
}

function Node({ placed: { column, node, x, y, height }, width, name, amount }: { placed: PlacedNode; width: number; name: string; amount: string }) {
  const { nodeWidth } = DEFAULT_FLOW_LAYOUT;
  const isLast = x + nodeWidth > width - 1;
  return (
    <g>
      <rect x={x} y={y} width={nodeWidth} height={Math.max(1, height)} rx={1} className={classes.node} data-ring={column === 'middle' ? undefined : node.group} fill={colourOf(node.group)} />
      <text x={isLast ? x - 6 : x + nodeWidth + 6} y={y + height / 2} textAnchor={isLast ? 'end' : 'start'} dominantBaseline="central" className={classes.name}>{name}<tspan className={classes.amount}> {amount}</tspan></text>
    </g>
  );
}

/** In the theme of the page. */
function colourOf(group: string): string {
  return `var(--atlas-${BRANCH_GROUPS.some((branch) => branch === group) ? `branch-${group}` : 'rest'})`;
}
