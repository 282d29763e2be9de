import type { KeyboardEvent } from 'react';
import { stepInList } from '../../state/step-in-list.ts';

const PAGE = 10;

/** Moves the focus among the lines of a walk: up and down within a side, left and right between the sides, Home and End. */
export function walkKey(event: KeyboardEvent, box: HTMLElement | null): void {
  if (!box || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
  const current = document.activeElement instanceof HTMLElement && document.activeElement.dataset['line'] !== undefined ? document.activeElement : undefined;
  const next = sideStep(event.key, box) ?? lineStep(event.key, box, current);
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

function sideStep(key: string, box: HTMLElement): HTMLElement | undefined {
  const side = key === 'ArrowLeft' ? 'suppliers' : key === 'ArrowRight' ? 'buyers' : undefined;
  return side && linesIn(box.querySelector(`[data-side='${side}']`))[0];
}

function lineStep(key: string, box: HTMLElement, current: HTMLElement | undefined): HTMLElement | undefined {
  const lines = linesIn(current?.closest('[data-side]') ?? box);
  const next = stepInList(key, current ? lines.indexOf(current) : -1, lines.length, PAGE);
  return next === undefined ? undefined : lines[next];
}

function linesIn(element: Element | null): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
}
