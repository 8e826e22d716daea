import { connect } from 'node:net';

/** Sends bytes over a connection of its own and answers with everything that comes back until it is closed. */
export function send(port: number, bytes: string | Buffer, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host });
    let answer = '';
    let failed: Error | null = null;
    socket.setEncoding('latin1');
    socket.on('data', (text) => {
      answer += text;
    });
    socket.on('error', (error) => {
      failed = error;
    });
    // A connection that the portal cuts after (or instead of) an answer is an answer too.
    socket.on('close', () =>
      failed !== null && answer === '' && isRefused(failed) ? reject(failed) : resolve(answer),
    );
    socket.on('connect', () => socket.write(bytes));
  });
}

const isRefused = (error: Error): boolean => 'code' in error && error.code === 'ECONNREFUSED';

/** The status numbers of all the answers in what came back. */
export const statuses = (answer: string): number[] =>
  [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((found) => Number(found[1]));

/** A request from its lines; `Connection: close` is added so that the answer has an end. */
export const request = (...lines: readonly string[]): string => [...lines, 'Connection: close', '', ''].join('\r\n');
