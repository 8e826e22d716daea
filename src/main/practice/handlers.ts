import type { Handlers } from '../../shared/ipc/contract';
import type { practiceContract } from '../../shared/practice/contract';
import { ok } from '../../shared/result';
import type { PracticeService } from './service';

/** Answers the practice screen's questions from the service. */
export const practiceHandlers = (practice: PracticeService): Handlers<typeof practiceContract> => ({
  'practice/view': () => ok(practice.view()),
  'practice/start': () => practice.start(),
  'practice/stop': async () => ok(await practice.stop()),
  'practice/open': () => practice.openUrl(),
  'practice/enroll': ({ way }) => practice.enroll(way),
  'practice/key': ({ action }) => practice.key(action),
  'practice/phone': ({ system, key }) => ok(practice.phone(system, (phone) => phone.press(key))),
  'practice/phone-settings': ({ system, settings }) => ok(practice.phone(system, (phone) => phone.set(settings))),
  'practice/phone-restart': ({ system }) => ok(practice.phone(system, (phone) => phone.restart())),
  'practice/token': ({ model, key }) => ok(practice.token(model, (token) => token.press(key))),
  'practice/token-restart': ({ model }) => ok(practice.token(model, (token) => token.restart())),
});
