import type { Handlers } from '../../shared/ipc/contract';
import type { verificationContract } from '../../shared/verification/contract';
import type { VerificationService } from './service-types';

/** Answers the verification screens' questions from the service. */
export const verificationHandlers = (verification: VerificationService): Handlers<typeof verificationContract> => ({
  'verification/snapshot': () => verification.snapshot(),
  'verification/move': (move) => verification.move(move),
  'verification/history': ({ limit }) => verification.history(limit),
  'verification/clear-history': () => verification.clearHistory(),
});
