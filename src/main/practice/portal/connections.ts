import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Counts connections over all of the portal's listeners. At most `most` are open: when one more comes, the one that
 * has waited longest without a whole request makes room, so slow senders cannot keep a person out; when all are
 * being answered, the new one is turned away.
 */
export class Connections {
  /** Sockets in the order of their last sign of progress; the value says whether a request is being answered. */
  readonly #open = new Map<Socket, 'waiting' | 'answering'>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Watches a server's connections from now on. */
  watch(server: Server): void {
    server.on('connection', (socket: Socket) => this.#add(socket));
  }

  /** Marks the connection as busy from the end of its request, body and all, until the answer is out. */
  answering(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    if (request.method === 'POST') request.once('end', () => this.#move(socket, 'answering'));
    else this.#move(socket, 'answering');
    response.once('close', () => this.#move(socket, 'waiting'));
  }

  get size(): number {
    return this.#open.size;
  }

  /** Ends every connection at once. */
  endAll(): void {
    for (const socket of this.#open.keys()) socket.destroy();
  }

  #add(socket: Socket): void {
    if (this.#open.size >= this.#most && !this.#makeRoom()) {
      socket.destroy();
      return;
    }
    this.#open.set(socket, 'waiting');
    socket.once('close', () => this.#open.delete(socket));
  }

  #makeRoom(): boolean {
    for (const [socket, state] of this.#open) {
      if (state === 'answering') continue;
      this.#open.delete(socket);
      socket.destroy();
      return true;
    }
    return false;
  }

  #move(socket: Socket, state: 'waiting' | 'answering'): void {
    if (!this.#open.delete(socket)) return;
    this.#open.set(socket, state);
  }
}
