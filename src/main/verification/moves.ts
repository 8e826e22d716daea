import type { Move } from '../../shared/verification/contract';
import type { MoveEvent } from './session/types';

/** Moves that the chart decides about. The clipboard's are the service's: they can fail. */
export type ChartMove = Exclude<Move, { move: 'copy' | 'clear-clipboard' }>;

/** A move as the chart takes it. The bytes of a PIN are lent by the caller. */
export function eventOf(move: ChartMove): MoveEvent {
  switch (move.move) {
    case 'answer':
      return { type: 'answer', credential: move.credential, challenge: move.challenge };
    case 'pin':
      return { type: 'pin', pin: move.pin };
    case 'pick':
      return { type: 'pick', choice: move.choice };
    case 'it-shows':
      return { type: 'it-shows', trouble: move.trouble };
    case 'read':
      return { type: 'read', response: move.response };
    case 'said':
      return { type: 'said', refusal: move.refusal };
    default:
      return { type: move.move };
  }
}
