import { assign } from 'xstate';
import type { DeviceView } from '../../../../shared/devices/types';
import type { Problem } from '../../../../shared/verification/contract';
import { base } from '../base';
import { questionOf } from '../question';
import type { SessionContext } from '../types';

const slow: Problem = { code: 'device-slow', facts: {} };

const keys = (devices: readonly DeviceView[]) => devices.filter(({ kind }) => kind === 'otp');

/** Whether a change of what is plugged in may mend the fault that is shown. */
function mends(context: SessionContext, devices: readonly DeviceView[]): boolean {
  const count = keys(devices).length;
  if (context.problem?.code === 'several-devices') return count === 1;
  return context.problem?.code === 'device-gone' && count > 0;
}

const ask = { target: '#session.key.asking', actions: base.assign({ problem: null }) } as const;

/** The key answers: it works until it asks for a touch. Leaving cancels it. */
const asking = base.createStateConfig({
  initial: 'working',
  entry: assign({ problem: null, isOtherKeys: false }),
  exit: assign({ deadline: null }),
  invoke: {
    src: 'askKey',
    input: ({ context }) => ({ parts: context.parts, question: questionOf(context, null) }),
    onError: { target: 'fault', actions: assign({ problem: { code: 'internal', facts: {} } }) },
  },
  after: { keyLimit: { target: 'fault', actions: assign({ problem: slow }) } },
  on: {
    device: { actions: assign(({ event }) => ({ device: event.name })) },
    devices: { actions: assign(({ event }) => ({ isOtherKeys: keys(event.devices).length > 0 })) },
    touch: { target: '.touch', actions: assign(({ event }) => ({ deadline: event.deadline })) },
    answered: { target: '#session.response', actions: assign(({ event }) => ({ answer: event.answer })) },
    failed: [
      {
        guard: ({ context, event }) => event.problem.code === 'no-device' && context.isOtherKeys,
        target: 'asking',
        reenter: true,
      },
      { guard: ({ event }) => event.problem.code === 'no-device', target: 'plug' },
      { target: 'fault', actions: assign(({ event }) => ({ problem: event.problem })) },
    ],
  },
  states: { working: {}, touch: {} },
});

/** No key is there. Plugging one in goes on by itself. */
const plug = base.createStateConfig({
  on: {
    devices: { guard: ({ event }) => keys(event.devices).length > 0, ...ask },
    retry: ask,
  },
});

/** The key gave no answer; the challenge is kept. Plugging it back in goes on by itself. */
const fault = base.createStateConfig({
  on: {
    devices: { guard: ({ context, event }) => mends(context, event.devices), ...ask },
    retry: ask,
  },
});

/** The USB key, from plugging in to its answer. */
export const key = base.createStateConfig({
  initial: 'asking',
  entry: assign({ device: null }),
  exit: assign({ deadline: null }),
  invoke: { src: 'watchKeys', input: ({ context }) => context.parts },
  on: {
    back: { target: 'choose', actions: assign({ problem: null }) },
    'other-way': { target: 'choose', actions: assign({ problem: null }) },
  },
  states: { asking, plug, fault },
});
