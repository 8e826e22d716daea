import { click, see } from '../acts';
import { button, heading, link } from '../sight';
import type { Step } from '../types';

/** What stays: the history, and a vault that is locked. */
export const end: readonly Step[] = [
  {
    name: 'history',
    picture: 'app',
    acts: [click('app', link('Settings')), click('app', link('History')), see('app', heading('Last answers'))],
  },
  { name: 'locked', picture: 'app', acts: [click('app', button(/^Lock/)), see('app', button('Unlock'))] },
];
