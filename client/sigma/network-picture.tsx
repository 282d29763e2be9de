import { useMemo, useRef, useState } from 'react';
import type { ReactNode, Ref, RefObject } from 'react';
import type { MapTiles } from '#graph-model/contract/map-tiles.ts';
import type { MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import { firmCaption } from '../scene/firm-caption.ts';
import { legendFrom } from '../scene/legend.ts';
import { formatCount, valueWords } from '#graph-model/picture/number-words.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import { networkLayoutText } from '../text/network-layout.ts';
import { pictureText } from '../text/picture.ts';
import type { PictureInput } from './picture-input.ts';
import type { SharedCamera } from '../state/camera-address.ts';
import { PictureLegend } from './picture-legend.tsx';
import type { Picture } from './picture.ts';
import { AreaButtons } from './area-buttons.tsx';
import { areaSpots } from './pointed-area.ts';
import { GroupButtons } from './group-buttons.tsx';
import { showableScene, useFoldedNetwork } from './use-folded-network.ts';
import { useNetworkPlaces } from './use-network-places.ts';
import { usePicture, usePictureHandle, usePictureInput } from './use-picture.ts';
import type { Hover, PictureEvents, PictureHandle } from './use-picture.ts';
import './picture.css';

export type { PictureHandle } from './use-picture.ts';

export interface NetworkPictureProps extends PictureEvents {
  readonly network: NetworkView;
  readonly measures?: MeasuresView | undefined;
  readonly scene: SceneState;
  readonly language: Language;
  /** Where to look; absent: at what the scene is about. */
  readonly camera?: SharedCamera | undefined;
  /** What lies under the borders of the map, where it is configured. */
  readonly tiles?: MapTiles | undefined;
  readonly className?: string;
  readonly ref?: Ref<PictureHandle>;
  /** Lies above the drawing. */
  readonly children?: ReactNode;
}

/** On a phone the legend starts folded up. */
const NARROW = 720;

/** The supply network as a picture: stages of value creation or map, with legend, tooltip, zoom buttons and keyboard. */
export function NetworkPicture({ network, measures, scene: asked, language, camera, tiles, className, ref, children, ...events }: NetworkPictureProps) {
  const scene = useMemo(() => showableScene(asked, network.firms.id.length), [asked, network]);
  const root = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const base = usePictureInput(network, measures, scene, language);
  const { input: placed, progress } = useNetworkPlaces(base, root);
  const input = useFoldedNetwork(placed);
  const { picture, hover, line, rowKind, layout, isUnavailable } = usePicture({ root, stage, host }, input, events, camera, tiles);
  usePictureHandle(ref, picture, network);
  const legend = useMemo(() => legendFrom(input ?? base, language), [input, base, language]);
  const spots = useMemo(() => (layout ? areaSpots(layout, language) : []), [layout, language]);
  const text = pictureText[language];
  const rowsSayColours = rowKind === 'group' && scene.colourBy === 'branch';
  const [startsOpen] = useState(() => window.innerWidth >= NARROW && window.innerHeight >= 560);
  const isEmpty = network.firms.id.length === 0;
  const description = text.description(formatCount(network.firms.id.length, language), formatCount(network.relations.id.length, language));
  return (
    <div ref={root} className={className ? `picture ${className}` : 'picture'} data-testid="network-picture">
      {(isEmpty || isUnavailable) && <p className="picture-message" role="status">{isEmpty ? text.empty : text.unavailable}</p>}
      {!isEmpty && !isUnavailable && (
        <>
          <div ref={stage} className="picture-stage" tabIndex={0} role="application" aria-label={`${description} ${text.keys}`}>
            <div ref={host} className="picture-host" />
            {progress !== undefined && <p className="picture-progress" role="status">{networkLayoutText[language].placing(valueWords(Math.round(100 * progress) / 100, 'share', language))}</p>}
            {scene.layout === 'map' && <p className="picture-source">{text.source}{tiles?.attribution.map((by) => <Attribution key={by.text} {...by} />)}</p>}
            {children}
            {line && <TooltipBox x={line.x} y={line.y} beside={14} width={line.width} name={line.name} lines={line.lines} />}
            {hover && input && <Tooltip hover={hover} input={input} />}
          </div>
          {events.onArea && spots.length > 0 && <AreaButtons spots={spots} picture={picture} root={root} language={language} />}
          {input?.unfolding && <GroupButtons input={input} picture={picture} root={root} language={language} onOpen={(key) => events.onOpenGroup?.(key)} />}
          <div className="picture-bar">
            <PictureLegend legend={legend} language={language} startOpen={startsOpen} withoutColours={rowsSayColours} />
            <Controls picture={picture} language={language} />
          </div>
        </>
      )}
    </div>
  );
}

/** Whom the tiles are by; their providers want the link. */
function Attribution({ text, link }: MapTiles['attribution'][number]) {
  return <>{' · '}{link === undefined ? text : <a href={link} target="_blank" rel="noopener">{text}</a>}</>;
}

function Controls({ picture, language }: { readonly picture: RefObject<Picture | undefined>; readonly language: Language }) {
  const text = pictureText[language];
  const buttons = [
    { label: text.zoomIn, path: 'M9 3v12M3 9h12', act: () => picture.current?.zoom(1.5) },
    { label: text.zoomOut, path: 'M3 9h12', act: () => picture.current?.zoom(1 / 1.5) },
    { label: text.fit, path: 'M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4', act: () => picture.current?.fit() },
  ];
  return (
    <div className="picture-controls">
      {buttons.map(({ label, path, act }) => (
        <button key={label} type="button" aria-label={label} title={label} onClick={act}>
          <svg width="18" height="18" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" aria-hidden="true"><path d={path} /></svg>
        </button>
      ))}
    </div>
  );
}

/** Room for a tooltip to the right of its firm, in pixels. */
const TOOLTIP = 300;

function Tooltip({ hover, input }: { readonly hover: Hover; readonly input: PictureInput }) {
  const { network, measures, links, scene, language } = input;
  if (hover.firm >= network.firms.id.length) return null;
  const { name, lines } = firmCaption(network, measures, links, scene, hover.firm, language);
  return <TooltipBox x={hover.x} y={hover.y} beside={hover.radius + 12} width={hover.width} name={name} lines={lines} />;
}

/** Above a point that lies lower than this, in pixels, there is room for a tooltip. */
const LOW = 220;

interface TooltipBoxProps {
  readonly x: number;
  readonly y: number;
  /** Pixels that it stays away from its point. */
  readonly beside: number;
  /** Width of the picture. */
  readonly width: number;
  readonly name: string;
  readonly lines: readonly string[];
}

function TooltipBox({ x, y, beside, width, name, lines }: TooltipBoxProps) {
  const place = x + beside + TOOLTIP < width ? { left: x + beside } : { right: width - x + beside };
  // Beside a finger there is no room on a phone: across the picture, where neither the finger nor the hand is.
  const style = width < 2 * TOOLTIP ? { left: 8, right: 8, maxWidth: 'none', top: y > LOW ? 8 : y + 28 } : { ...place, top: Math.max(6, y - 20) };
  return (
    <div className="picture-tooltip" role="tooltip" style={style}>
      <strong>{name}</strong>
      {lines.map((line) => <span key={line}>{line}</span>)}
    </div>
  );
}
