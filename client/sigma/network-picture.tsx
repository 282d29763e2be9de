import type { Ref } from 'react';
import type { MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import type { SceneState } from '../scene/scene-state.ts';

/** What a page can ask of the picture. */
export interface PictureHandle {
  /** Moves the camera to a firm. */
  focusFirm(firmId: string): void;
  /** Where a firm is drawn, in pixels of the picture's own box; undefined when it is not there. */
  screenPosition(firmId: string): { x: number; y: number } | undefined;
  /** Shows everything. */
  fit(): void;
  /** What is to be seen now, as a PNG. */
  toPng(): Promise<Blob>;
}

export interface NetworkPictureProps {
  network: NetworkView;
  measures?: MeasuresView;
  scene: SceneState;
  onSelect(firmId: string | undefined): void;
  onHover?(firmId: string | undefined): void;
  /** Called once when the browser cannot draw it (no WebGL). */
  onUnavailable?(): void;
  language: Language;
  className?: string;
  ref?: Ref<PictureHandle>;
}

/** The supply network as a picture: stages of value creation or map, with legend, tooltip, zoom buttons and keyboard. */
export function NetworkPicture({ className }: NetworkPictureProps) {
  return <div className={className} data-testid="network-picture" />;
}
