import { expect, test } from 'vitest';
import type { KeyCode } from '../../../../src/main/devices/service-types';
import type { OcraCode } from '../../../../src/main/oath/ocra';
import { failures } from '../../../../src/shared/i18n/en/failures';

const ofKeys: Record<KeyCode, true> = {
  ...{ 'no-device': true, 'device-gone': true, 'no-permission': true, 'device-busy': true, 'device-slow': true },
  ...{ 'device-malformed': true, 'no-usb-host': true, 'slot-empty': true, 'touch-timeout': true },
  ...{ 'several-devices': true, cancelled: true, io: true },
};
const ofOcra: Record<OcraCode, true> = {
  ...{ 'challenge-empty': true, 'challenge-too-long': true, 'challenge-characters': true, 'challenge-mutual': true },
  ...{ 'counter-missing': true, 'counter-invalid': true, 'pin-missing': true, 'pin-hash-invalid': true },
  ...{ 'session-missing': true, 'session-too-long': true, 'time-missing': true, 'time-invalid': true },
};
const own = [
  ...['locked', 'not-now', 'no-clipboard', 'internal', 'unknown-credential', 'kind-unknown', 'challenge-used'],
  'challenge-expired',
  ...['pin-empty', 'pin-with-spaces', 'no-counter', 'suite-invalid', 'no-space', 'read-only'],
];

test.each([...Object.keys(ofKeys), ...Object.keys(ofOcra), ...own])('the problem %s has words of its own', (code) => {
  expect(Object.keys(failures)).toContain(code);
});
