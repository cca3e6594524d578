// A print server of a test's own, in a folder of its own, on a port of its own: the real CUPS.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Cups {
  /** What programs that print need in their environment. */
  environment: Record<string, string>;
  /** Runs one of CUPS' own commands. */
  tool(name: string, ...args: string[]): string;
  /** Adds a printer whose cable ends at `device`. */
  add(printer: string, device: string): void;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts it. Debian's cups must be there. */
export async function startCups(): Promise<Cups> {
  if (!existsSync('/usr/sbin/cupsd')) throw new Error('cupsd is missing: apt-get install cups');
  const root = mkdtempSync(join(tmpdir(), 'nirantar-cups-'));
  // Started by root, the daemon prints as `lp`, which must get in here.
  chmodSync(root, 0o777);
  for (const name of ['etc', 'spool', 'cache', 'state', 'log', 'out']) {
    mkdirSync(join(root, name));
    chmodSync(join(root, name), 0o777);
  }
  const server = `127.0.0.1:${await freePort()}`;
  writeFileSync(
    join(root, 'cups-files.conf'),
    `ServerRoot ${root}/etc
RequestRoot ${root}/spool
TempDir ${root}/spool
CacheDir ${root}/cache
StateDir ${root}/state
DataDir /usr/share/cups
ServerBin /usr/lib/cups
ErrorLog ${root}/log/error
AccessLog ${root}/log/access
PageLog ${root}/log/page
FileDevice Yes
SystemGroup root
Sandboxing relaxed
`,
  );
  writeFileSync(
    join(root, 'etc/cupsd.conf'),
    `Listen ${server}
Browsing No
DefaultAuthType None
WebInterface No
PreserveJobHistory Yes
PreserveJobFiles No
ErrorPolicy retry-job
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
JobPrivateAccess all
JobPrivateValues none
SubscriptionPrivateAccess all
SubscriptionPrivateValues none
<Limit All>
Order deny,allow
</Limit>
</Policy>
`,
  );
  const daemon = spawn(
    '/usr/sbin/cupsd',
    ['-f', '-c', join(root, 'etc/cupsd.conf'), '-s', join(root, 'cups-files.conf')],
    { stdio: 'ignore' },
  );
  const environment = { CUPS_SERVER: server, PATH: `/usr/sbin:/usr/bin:${process.env.PATH ?? ''}` };
  const tool = (name: string, ...args: string[]): string =>
    execFileSync(name, args, {
      env: { ...process.env, ...environment, HOME: root, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    });
  const cups: Cups = {
    environment,
    tool,
    add: (printer, device) =>
      void tool('lpadmin', '-p', printer, '-E', '-v', device, '-m', 'drv:///sample.drv/generic.ppd'),
    stop: async () => {
      const ended = new Promise((done) => daemon.once('exit', done));
      if (daemon.exitCode === null && daemon.kill()) await ended;
      // What it started still writes for a moment: removed anew until the folder is gone.
      for (let tries = 0; existsSync(root) && tries < 50; tries += 1) {
        try {
          rmSync(root, { recursive: true, force: true });
        } catch {
          await pause(100);
        }
      }
    },
  };
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      if (tool('lpstat', '-r').includes('is running')) return cups;
    } catch {
      // Not yet.
    }
    await pause(100);
  }
  await cups.stop();
  throw new Error('the print server does not answer');
}
