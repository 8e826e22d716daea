/** The two Electron channels that everything passes: questions and answers, and facts from main. */
export const DOOR = 'countersign/call';
export const NEWS = 'countersign/event';

/** The channels that preload lets through; taken from the contracts when it is built, so that it carries no schema. */
export interface ChannelNames {
  readonly calls: readonly string[];
  readonly events: readonly string[];
  /** Which parts of which questions are sealed (`sealed.ts`). */
  readonly sealed: Readonly<Record<string, readonly string[]>>;
}
