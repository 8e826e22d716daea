import { type ReactNode, useId } from 'react';
import lines from '../../design/illustrations/guilloche.svg';

/** The fine lines behind a response, in the theme's green: decoration. The picture's lines are the mask of a plain area. */
export function Guilloche(): ReactNode {
  const id = useId();
  return (
    <svg className="guilloche" viewBox="0 0 720 190" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <mask id={id} style={{ maskType: 'alpha' }}>
        <image href={lines} width="720" height="190" />
      </mask>
      <rect width="720" height="190" fill="var(--signal)" mask={`url(#${id})`} />
    </svg>
  );
}
