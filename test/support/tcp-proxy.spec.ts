import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

/** The faults that other tests rely on are really made. */
describe('the cable between a client and a server', () => {
  let server: Server;
  let cable: TcpProxy;
  const open: Socket[] = [];

  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.pipe(socket);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    cable = await startTcpProxy((server.address() as AddressInfo).port);
  });
  afterEach(() => {
    cable.become('pass');
    cable.delay(0);
    for (const socket of open.splice(0)) socket.destroy();
  });
  afterAll(async () => {
    await cable.close();
    server.close();
  });

  async function connected(): Promise<Socket> {
    const socket = createConnection({ port: cable.port, host: '127.0.0.1' });
    socket.on('error', () => undefined);
    open.push(socket);
    await once(socket, 'connect');
    return socket;
  }
  /** What the server echoes within a quarter of a second. */
  async function echo(socket: Socket, word: string): Promise<string> {
    let heard = '';
    const listen = (piece: Buffer) => (heard += piece);
    socket.on('data', listen);
    if (word) socket.write(word);
    await wait(250);
    socket.off('data', listen);
    return heard;
  }

  it('carries what is said, late when told so', async () => {
    const socket = await connected();
    expect(await echo(socket, 'a')).toBe('a');
    cable.delay(200);
    expect(await echo(socket, 'b')).toBe('');
    expect(await echo(socket, '')).toBe('b');
  });

  it('pulled, keeps what is said until it is put back', async () => {
    const socket = await connected();
    expect(await echo(socket, 'a')).toBe('a');
    cable.become('pulled');
    expect(await echo(socket, 'b')).toBe('');
    cable.become('pass');
    expect(await echo(socket, '')).toBe('b');
  });

  it('half open, is silent on the connections it had, and carries new ones', async () => {
    const socket = await connected();
    expect(await echo(socket, 'a')).toBe('a');
    cable.become('halfOpen');
    expect(await echo(socket, 'b')).toBe('');
    expect(socket.destroyed).toBe(false);
    expect(await echo(await connected(), 'c')).toBe('c');
  });

  it('reset, cuts the connections it had and refuses new ones', async () => {
    const socket = await connected();
    expect(await echo(socket, 'a')).toBe('a');
    cable.become('reset');
    await wait(100);
    expect(socket.destroyed).toBe(true);
    await expect(connected().then((next) => once(next, 'data'))).rejects.toThrow('ECONNRESET');
  });

  it('cuts the line at the first byte of as many answers as told', async () => {
    const socket = await connected();
    cable.cutAnswers(1);
    expect(await echo(socket, 'a')).toBe('');
    expect(socket.destroyed).toBe(true);
    expect(await echo(await connected(), 'b')).toBe('b');
  });
});
