import '../../text/late-texts.ts';
import { Modal, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { RefObject } from 'react';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { formatAddress } from '../../state/address.ts';
import { embedAddress, embedSnippet, sharedAddress } from '../../state/share-address.ts';
import { stepWords } from '../../state/step-words.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useIsCompact } from '../shared/compact.ts';
import { CopyField } from './copy-field.tsx';
import { QrCode } from './qr-code.tsx';

/** The link to what is shown: what it holds, who can open it, to be copied, scanned or embedded. */
export default function ShareDialog({ picture, onClose }: { picture: RefObject<PictureHandle | null>; onClose: () => void }) {
  const { t, language } = useTexts();
  const compact = useIsCompact();
  const { network, index } = useNetworkFacts();
  const [address] = useAddress();
  const [camera] = useState(() => picture.current?.camera());
  const [withCamera, setWithCamera] = useState(() => camera !== undefined && camera.zoom > 1.02);
  const shared = sharedAddress(address, withCamera ? camera : undefined);
  const { origin, hostname } = window.location;
  const link = origin + formatAddress(shared);
  const isOnlyHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  return (
    <Modal opened onClose={onClose} title={t('share.title')} size="lg" fullScreen={compact} attributes={{ header: { role: 'presentation' } }} closeButtonProps={{ 'aria-label': t('state.close') }}>
      <Stack gap="md">
        <CopyField label={t('share.link')} value={link} isFirst />
        {camera && <Switch label={t('share.camera')} description={t('share.cameraHint')} checked={withCamera} onChange={(event) => setWithCamera(event.currentTarget.checked)} />}
        <div>
          <Text size="sm">{t('share.holds', { what: stepWords(shared, { index, t, language }) })}</Text>
          <Text size="sm" mt={4}>{t('share.who')}</Text>
          {isOnlyHere && <Text size="sm" mt={4} fw={600}>{t('share.onlyHere')}</Text>}
        </div>
        <QrCode text={link} />
        <CopyField label={t('share.embed')} hint={t('share.embedHint')} value={embedSnippet(origin + embedAddress(shared), t('picture.title', { region: network.region.name }))} rows={3} />
      </Stack>
    </Modal>
  );
}
