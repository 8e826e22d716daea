import { tour } from '../../../shared/i18n/en/tour';
import { fill } from '../../../shared/i18n/fill';
import type { Failure } from '../../../shared/result';
import type { TourCode } from './types';

/** Prints a line for the person. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What a failure says. */
export const sentenceOf = ({ code, facts }: Failure<TourCode>): string => fill(tour.errors[code], facts);

/** Prints why there is no tour, or no whole one. */
export const complain = (error: Failure<TourCode>, before = ''): void =>
  void process.stderr.write(`error: ${error.code}: ${before}${sentenceOf(error)}\n`);
