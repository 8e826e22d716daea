import type { ReactNode } from 'react';
import type { GuidePicture as Look } from '../../shared/profiles/guide';
import { PhonePicture } from './phone-picture';
import { TokenPicture } from './token-picture';

/** What the device shows that no profile knows. */
interface Shown {
  readonly challenge: string;
  /** What was read off the display so far; undefined where nothing is read off. */
  readonly reading?: string | undefined;
}

/** Puts the challenge in its place and what was read off in the place of the dashes, from left to right. */
function fillLines(lines: readonly [string, string], { challenge, reading }: Shown): readonly [string, string] {
  const left = [...(reading ?? '')];
  const fill = (line: string) => line.replace('{challenge}', challenge).replace(/-/g, (dash) => left.shift() ?? dash);
  return [fill(lines[0]), fill(lines[1])];
}

/** The device in the hand as it looks now. `label` is the picture in words; without it the picture is decoration. */
export function GuidePicture(
  props: Shown & { readonly look: Look; readonly width?: number | undefined; readonly label?: string | undefined },
): ReactNode {
  const { look, challenge, reading, width, label } = props;
  if (look.device === 'token') {
    const shown = { ...look, lines: fillLines(look.lines, props) };
    return <TokenPicture look={shown} pulse={look.lit === 'press'} width={width} label={label} />;
  }
  return (
    <PhonePicture
      system={look.system}
      screen={look.screen}
      challenge={challenge}
      response={reading === undefined ? undefined : reading.padEnd(8, '-')}
      width={width}
      label={label}
    />
  );
}
