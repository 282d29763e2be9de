import { useEffect, useMemo, useState } from 'react';
import type { Language } from '#graph-model/language.ts';
import { useLaterThanPicture } from '../../state/first-picture.ts';
import { languageOf, rememberedLanguage } from '../../state/language.ts';
import { useAddress } from '../../state/use-address.ts';
import { hasTexts, loadTexts } from '../../text/texts.ts';

/** What the address asks for, else what this browser chose before, else German. */
export function askedLanguage(inAddress: Language | undefined): Language {
  return languageOf(inAddress, rememberedLanguage(storage()));
}

/** The language of the page: the one that is asked for as soon as its texts are there, till then the one before. */
export function useLanguage(): Language {
  const [{ language: inAddress }] = useAddress('language');
  const asked = useMemo(() => askedLanguage(inAddress), [inAddress]);
  const [shown, setShown] = useState(asked);
  useEffect(() => {
    let isAsked = true;
    const show = async (): Promise<void> => {
      await loadTexts(asked);
      if (isAsked) setShown(asked);
    };
    show().catch(() => undefined);
    return () => { isAsked = false; };
  }, [asked]);
  useOtherLanguages();
  return hasTexts(asked) ? asked : shown;
}

/** Brings the other language once the page has nothing better to do, so that switching needs no server. */
function useOtherLanguages(): void {
  useLaterThanPicture(() => { for (const language of ['de', 'en'] as const) loadTexts(language).catch(() => undefined); }, QUIET_MS);
}

const QUIET_MS = 5000;

/** Where this browser keeps things; undefined where it forbids it. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    // A browser that forbids storage throws on the mere look.
    return undefined;
  }
}
