/**
 * A system bus of the test's own with a logind on it that says when the PC goes to sleep. It speaks as much of D-Bus as that
 * takes (D-Bus specification, "Message Protocol"), so that no package is needed for it. It hands out no file to hold sleep up:
 * as a login does that may not make the PC wait. (That the PC waits is tested in src-tauri/src/sleep_linux.rs.)
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const config = resolve(dirname(fileURLToPath(import.meta.url)), '../../scripts/session-bus.conf');

const CALL = 1;
const ERROR = 3;
const SIGNAL = 4;
/** Header fields: code and type. */
const FIELDS = {
  path: [1, 'o'],
  interface: [2, 's'],
  member: [3, 's'],
  error: [4, 's'],
  replyTo: [5, 'u'],
  to: [6, 's'],
  signature: [8, 'g'],
};
const MANAGER = { path: '/org/freedesktop/login1', interface: 'org.freedesktop.login1.Manager' };
const BUS = { path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus', to: 'org.freedesktop.DBus' };

/** Little-endian values behind each other, each at a multiple of its size. */
class Writer {
  bytes = Buffer.alloc(0);
  pad(to) {
    this.bytes = Buffer.concat([this.bytes, Buffer.alloc((to - (this.bytes.length % to)) % to)]);
  }
  byte(value) {
    this.bytes = Buffer.concat([this.bytes, Buffer.from([value])]);
  }
  number(value) {
    this.pad(4);
    const four = Buffer.alloc(4);
    four.writeUInt32LE(value);
    this.bytes = Buffer.concat([this.bytes, four]);
  }
  text(value) {
    this.number(Buffer.byteLength(value));
    this.bytes = Buffer.concat([this.bytes, Buffer.from(`${value}\0`)]);
  }
  signature(value) {
    this.byte(value.length);
    this.bytes = Buffer.concat([this.bytes, Buffer.from(`${value}\0`)]);
  }
  value(type, value) {
    if (type === 'g') this.signature(value);
    else if (type === 'u' || type === 'b') this.number(Number(value));
    else this.text(value);
  }
}

function message(serial, type, fields, values = []) {
  const body = new Writer();
  for (const [kind, value] of values) body.value(kind, value);
  const signature = values.map(([kind]) => kind).join('');
  const list = new Writer();
  for (const [name, value] of Object.entries(signature ? { ...fields, signature } : fields)) {
    const [code, kind] = FIELDS[name];
    list.pad(8);
    list.byte(code);
    list.signature(kind);
    list.value(kind, value);
  }
  const head = new Writer();
  for (const byte of ['l'.charCodeAt(0), type, 0, 1]) head.byte(byte);
  head.number(body.bytes.length);
  head.number(serial);
  head.number(list.bytes.length);
  // The list begins at 16, a multiple of 8: its own padding is right as it stands.
  head.bytes = Buffer.concat([head.bytes, list.bytes]);
  head.pad(8);
  return Buffer.concat([head.bytes, body.bytes]);
}

/** Type, serial, member and sender of a message that came, and how long it is; undefined while it is not all there. */
function read(bytes) {
  if (bytes.length < 16) return undefined;
  const fields = bytes.readUInt32LE(12);
  const start = 16 + Math.ceil(fields / 8) * 8;
  const length = start + bytes.readUInt32LE(4);
  if (bytes.length < length) return undefined;
  const found = { type: bytes[1], serial: bytes.readUInt32LE(8), length };
  let at = 16;
  while (at < 16 + fields) {
    at = Math.ceil(at / 8) * 8;
    const code = bytes[at];
    const kind = String.fromCharCode(bytes[at + 2]);
    at += 4;
    if (kind === 'g') {
      at += bytes[at] + 2;
      continue;
    }
    at = Math.ceil(at / 4) * 4;
    const number = bytes.readUInt32LE(at);
    at += 4;
    if (kind === 'u') continue;
    const text = bytes.toString('utf8', at, at + number);
    at += number + 1;
    if (code === 3) found.member = text;
    if (code === 7) found.sender = text;
  }
  return found;
}

export class Logind {
  /** How often somebody asked to be waited for. */
  asked = 0;
  #serial = 0;
  #bytes = Buffer.alloc(0);

  /** Starts bus and logind; `folder` is for the bus's socket. */
  static async start(folder) {
    const logind = new Logind();
    const socket = join(folder, 'system-bus');
    logind.env = { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${socket}` };
    logind.daemon = spawn(
      'dbus-daemon',
      ['--nofork', '--print-address', '--config-file', config, '--address', `unix:path=${socket}`],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(logind.daemon.stdout, 'data');
    logind.line = connect(socket);
    await once(logind.line, 'connect');
    logind.line.write(`\0AUTH EXTERNAL ${Buffer.from(`${process.getuid()}`).toString('hex')}\r\n`);
    const [said] = await once(logind.line, 'data');
    if (!`${said}`.startsWith('OK ')) throw new Error(`the bus says ${said}`);
    logind.line.write('BEGIN\r\n');
    logind.line.on('data', (bytes) => logind.#hear(bytes));
    logind.#send(CALL, { ...BUS, member: 'Hello' });
    logind.#send(CALL, { ...BUS, member: 'RequestName' }, [
      ['s', 'org.freedesktop.login1'],
      ['u', 0],
    ]);
    return logind;
  }

  /** Says that the PC goes to sleep, or that it woke up. */
  sleeps(going) {
    this.#send(SIGNAL, { ...MANAGER, member: 'PrepareForSleep' }, [['b', going]]);
  }

  async end() {
    this.line.destroy();
    this.daemon.kill();
    await once(this.daemon, 'exit');
  }

  #send(type, fields, values) {
    this.#serial += 1;
    this.line.write(message(this.#serial, type, fields, values));
  }

  #hear(bytes) {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    for (let found = read(this.#bytes); found; found = read(this.#bytes)) {
      this.#bytes = this.#bytes.subarray(found.length);
      if (found.type !== CALL) continue;
      if (found.member === 'Inhibit') this.asked += 1;
      this.#send(
        ERROR,
        { error: 'org.freedesktop.DBus.Error.AccessDenied', replyTo: found.serial, to: found.sender },
        [['s', 'not for you']],
      );
    }
  }
}
