import type { RefObject } from 'react';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { ShareButton } from '../share/share-button.tsx';
import { RecordStep } from '../stories/record-step.tsx';
import { SavePicture } from './save-picture.tsx';
import { TakeAway } from './take-away.tsx';

/** What is shown as a step of a story, as a link, as a picture, as files. */
export function SaveTools({ picture }: { picture: RefObject<PictureHandle | null> }) {
  return <><RecordStep picture={picture} /><ShareButton picture={picture} /><SavePicture picture={picture} /><TakeAway /></>;
}
