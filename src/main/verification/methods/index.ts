import type { CredentialKind } from '../../../shared/vault/contract';
import { answerHotp } from './hotp';
import type { Method } from './method';
import { answerOcra } from './ocra';
import { answerTotp } from './totp';

/** The ways to answer that are computed here; the other kinds have a device of their own. */
export const softwareMethods: Readonly<Partial<Record<CredentialKind, Method>>> = {
  ocra: answerOcra,
  hotp: answerHotp,
  totp: answerTotp,
};
