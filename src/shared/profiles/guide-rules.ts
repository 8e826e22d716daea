import { pointerOf } from '../json/pointer';
import { type Fault, faultAt, firstFault } from './first-fault';
import { graphFault } from './graph';
import type { Guide } from './guide';
import type { ProfileMethod } from './method';
import type { Profile } from './profile';

const isGuided = ({ kind }: ProfileMethod): boolean => kind === 'token' || kind === 'phone';

/** What is in braces besides `{challenge}`; null where nothing is. `{{…}}` is for sentences. */
const strayBrace = (line: string): string | null => /[{}]/.exec(line.replaceAll('{challenge}', ''))?.[0] ?? null;

function lineFault({ steps }: Guide): Fault {
  return firstFault(Object.entries(steps), ([step, { picture }]) => {
    if (picture.device === 'phone') return null;
    return firstFault(picture.lines, (line, index) => {
      const name = strayBrace(line);
      const path = ['steps', step, 'picture', 'lines', index];
      return name === null ? null : faultAt('profile-placeholder', path, { name });
    });
  });
}

/** Without a challenge there is none to show. */
function challengeFault({ challenge }: ProfileMethod, guide: Guide): Fault {
  const showing = Object.entries(guide.steps).find(([, step]) => step.showsChallenge);
  if (challenge !== null || showing === undefined) return null;
  return faultAt('profile-guide-challenge', ['steps', showing[0], 'showsChallenge']);
}

/** The fault of a guide with its path from the top of the profile. */
function below(path: string, fault: Fault): Fault {
  return fault === null ? null : { ...fault, facts: { ...fault.facts, path: `${path}${String(fault.facts['path'])}` } };
}

/** The first fault of the methods' guides: there where one belongs, leading somewhere, showing what is there to show. */
export const guideFault = ({ methods }: Profile): Fault =>
  firstFault(methods, (method, index) => {
    const path = ['methods', index, 'guide'];
    const { guide } = method;
    if (guide === null) return isGuided(method) ? faultAt('profile-guide-missing', path) : null;
    if (!isGuided(method)) return faultAt('profile-guide-unexpected', path);
    return below(pointerOf(path), graphFault(guide) ?? lineFault(guide) ?? challengeFault(method, guide));
  });
