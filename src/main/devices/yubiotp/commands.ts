/** Commands that read or answer and change nothing in the key (yubiotp.md, 4). */
export const commands = { serial: 0x10, hmacSlot1: 0x30, hmacSlot2: 0x38 } as const;

/** A command that the app may send: it reads, or it answers a challenge. No command that writes has a name here. */
export type ChallengeCommand = (typeof commands)[keyof typeof commands];
