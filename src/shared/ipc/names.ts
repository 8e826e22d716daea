/** The two Electron channels that everything passes: questions and answers, and facts from main. */
export const DOOR = 'countersign/call';
export const NEWS = 'countersign/event';

/**
 * How preload learns which names exist without carrying the schemas: main derives them from the contracts and gives
 * them to each renderer on its command line.
 */
export const CALLS_SWITCH = '--countersign-calls=';
export const EVENTS_SWITCH = '--countersign-events=';
