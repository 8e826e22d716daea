export { hidden, type LogField, type LogFields, open } from './fields';
export { LineLog, type Log } from './log';
export { type LineWriter, RotatingFile } from './writer';
