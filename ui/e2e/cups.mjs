// A print server of a test's own, in a folder of its own, on a port of its own: the real CUPS. For the tests of the browser and
// of the window; plain JavaScript, because Node runs the latter as they are.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts it. Debian's cups must be there. */
export async function startCups() {
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
  const tool = (name, ...args) =>
    execFileSync(name, args, {
      env: { ...process.env, ...environment, HOME: root, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    });
  const jobs = (which) => tool('lpstat', '-W', which, '-o').split('\n').filter(Boolean).length;
  const cups = {
    environment,
    tool,
    add: (printer, device = `file://${join(root, 'out', `${printer}.ps`)}`) =>
      void tool('lpadmin', '-p', printer, '-E', '-v', device, '-m', 'drv:///sample.drv/generic.ppd'),
    printed: () => jobs('completed'),
    waiting: () => jobs('not-completed'),
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
