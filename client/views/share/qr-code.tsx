import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { encode } from 'uqr';
import { INK } from '#graph-model/picture/palette.ts';
import { useTexts } from '../../text/texts.ts';

/** Longer texts make squares that the camera of a phone tells apart only from very near. */
const LONGEST = 700;
const SIZE = 200;

/** A text as a QR code, dark on light in both themes, as cameras want it. */
export function QrCode({ text }: { text: string }) {
  const { t } = useTexts();
  const code = useMemo(() => (text.length > LONGEST ? undefined : encode(text, { ecc: 'M', border: 4 })), [text]);
  if (!code) return <Text size="sm">{t('share.codeTooLong')}</Text>;
  const path = code.data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return (
    <div>
      <svg role="img" aria-label={t('share.code')} width={SIZE} height={SIZE} viewBox={`0 0 ${code.size} ${code.size}`} shapeRendering="crispEdges">
        <rect width={code.size} height={code.size} fill={INK.paper} />
        <path d={path} fill={INK.text} />
      </svg>
      <Text size="sm" c="dimmed">{t('share.codeHint')}</Text>
    </div>
  );
}
