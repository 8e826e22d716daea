import { Answerer } from '../../../../src/main/ipc/answer';
import type { Log } from '../../../../src/main/log';
import { profilesHandlers } from '../../../../src/main/profiles/handlers';
import { ProfileService } from '../../../../src/main/profiles/service';
import type { FileProblem } from '../../../../src/main/vault/files/problems';
import type { Contract, Question, Reply } from '../../../../src/shared/ipc/contract';
import { profilesContract } from '../../../../src/shared/profiles/contract';
import { ok, type Result } from '../../../../src/shared/result';
import { hashKdf, passphrase, TestClock, testVault, value } from '../vault/parts';

type Profiles = typeof profilesContract;
const silent = { note: () => undefined, fault: (_: string, fault: unknown) => console.error(fault) } as unknown as Log;

/** Profiles over a real vault, asked as a window asks; `saved` is what was written by the save dialog. */
export async function openProfiles() {
  const clock = new TestClock();
  clock.time = new Date(2026, 10, 25, 14, 10).getTime();
  const { vault } = testVault({ kdf: hashKdf(), clock });
  value(await vault.create(passphrase));
  const saved: { name: string; text: string }[] = [];
  const dialog: { answer: Result<boolean, FileProblem> } = { answer: ok(true) };
  const service = new ProfileService({
    vault,
    clock,
    saveText: async (name, text) => {
      saved.push({ name, text });
      return dialog.answer;
    },
  });
  const contract: Contract = profilesContract;
  const answerer = new Answerer(contract, profilesHandlers(service), () => null, silent);
  const ask = <K extends keyof Profiles>(channel: K, question: Question<Profiles[K]>) =>
    answerer.answer({ channel, question }) as Promise<Reply<Profiles[K]>>;
  const reopen = async () => {
    vault.lock();
    value(await vault.unlock(passphrase));
  };
  return { vault, clock, service, ask, saved, dialog, reopen };
}
