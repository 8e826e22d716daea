import type { ReactNode } from 'react';
import type { GuidePicture as Look } from '../../../shared/profiles/guide';
import { TokenPicture } from '../../ui/token-picture';

/** The device in the hand as it looks now. `challenge` stands where the device shows it; `label` is the picture in words. */
export function GuidePicture(props: {
  readonly look: Look;
  readonly challenge: string;
  readonly label: string;
}): ReactNode {
  const { look, challenge } = props;
  if (look.device === 'phone') return null;
  const [first, second] = look.lines;
  const shown = (line: string) => line.replace('{challenge}', challenge);
  return <TokenPicture look={{ lines: [shown(first), shown(second)], lit: look.lit }} pulse={look.lit === 'press'} />;
}
