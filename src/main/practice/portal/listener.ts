import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { Connections } from './connections';
import { hostsFor, refusal } from './guard';
import { securityHeaders } from './headers';
import type { Limits } from './rules';
import { limits as usualLimits } from './rules';

/** Answers a request that the guard let in. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The open door of the portal. */
export interface Listener {
  readonly port: number;
  /** Addresses it is bound to: 127.0.0.1, and ::1 where the machine has it. */
  readonly addresses: readonly string[];
  /** Takes no more connections, lets answers under way finish for a second, ends everything else. */
  close(): Promise<void>;
}

/** Why the door does not open. */
export type ListenCode = 'port-taken' | 'no-loopback';

const statusLine: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Says in one line what was wrong with bytes that are no request, and ends the connection. */
function turnAway(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const line = statusLine[error.code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

/** Ends a request that the guard does not let in; its body is not read. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...securityHeaders, connection: 'close', 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`, () => response.socket?.destroySoon());
}

function makeServer(answer: Answer, connections: Connections, limits: Limits): Server {
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      keepAliveTimeout: limits.idleTimeout,
      connectionsCheckingInterval: Math.min(1_000, limits.headersTimeout),
      insecureHTTPParser: false,
      noDelay: true,
    },
    answer,
  );
  server.maxRequestsPerSocket = limits.requestsPerConnection;
  server.setTimeout(limits.idleTimeout, (socket: Socket) => socket.destroy());
  connections.watch(server);
  server.on('clientError', turnAway);
  server.on('connect', (_request, socket) => socket.destroy());
  server.on('upgrade', (_request, socket) => socket.destroy());
  return server;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Binds one address; answers with the port, or the system's code. */
function bind(server: Server, host: string, port: number): Promise<number | string> {
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve(codeOf(error));
    server.once('error', failed);
    server.listen({ host, port, ipv6Only: true, exclusive: true }, () => {
      server.off('error', failed);
      server.on('error', () => undefined);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const stopServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });

/** Closes the servers; connections that are still open after the grace are cut. */
async function closeAll(servers: readonly Server[], connections: Connections, grace: number): Promise<void> {
  const cut = setTimeout(() => connections.endAll(), grace);
  await Promise.all(servers.map(stopServer));
  clearTimeout(cut);
}

/** Binds ::1 beside 127.0.0.1. `none`: this machine has no IPv6 loopback. */
async function bindSix(server: Server, port: number): Promise<'bound' | 'taken' | 'none'> {
  const bound = await bind(server, '::1', port);
  if (bound === port) return 'bound';
  return bound === 'EADDRINUSE' ? 'taken' : 'none';
}

/** A random port that is free on 127.0.0.1 may be taken on ::1; then another is tried, this often. */
const portTries = 5;

/**
 * Opens the portal's door on 127.0.0.1, and on ::1 with the same port where the machine has it. `port` 0: any
 * free one. `answerFor` makes the answering function once the port is known. Fails with `port-taken` or, where
 * even 127.0.0.1 cannot be bound, `no-loopback`.
 */
export async function listen(
  answerFor: (port: number) => Answer,
  port: number,
  limits: Limits = usualLimits,
): Promise<Result<Listener, ListenCode>> {
  for (let tries = port === 0 ? portTries : 1; tries > 0; tries--) {
    const opened = await tryListen(answerFor, port, limits);
    if (opened.ok || opened.error.code !== 'port-taken') return opened;
  }
  return fail('port-taken', { port });
}

async function tryListen(
  answerFor: (port: number) => Answer,
  port: number,
  limits: Limits,
): Promise<Result<Listener, ListenCode>> {
  const connections = new Connections(limits.connections);
  let inside: { readonly answer: Answer; readonly hosts: readonly string[] } | null = null;
  const guarded: Answer = (request, response) => {
    connections.answering(request, response);
    const { method = '', url = '', rawHeaders } = request;
    const refused = refusal({ method, target: url, rawHeaders }, inside?.hosts ?? []);
    if (refused === null) inside?.answer(request, response);
    else refuse(response, refused);
  };
  const four = makeServer(guarded, connections, limits);
  const six = makeServer(guarded, connections, limits);
  const bound = await bind(four, '127.0.0.1', port);
  if (typeof bound === 'string') return fail(bound === 'EADDRINUSE' ? 'port-taken' : 'no-loopback', { why: bound });
  const second = await bindSix(six, bound);
  if (second === 'taken') {
    await closeAll([four], connections, 0);
    return fail('port-taken');
  }
  const addresses = second === 'bound' ? ['127.0.0.1', '::1'] : ['127.0.0.1'];
  inside = { answer: answerFor(bound), hosts: hostsFor(bound, addresses) };
  const servers = second === 'bound' ? [four, six] : [four];
  return ok({ port: bound, addresses, close: () => closeAll(servers, connections, limits.stopGrace) });
}
