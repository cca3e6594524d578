/** A print server for one run, in a folder and on a port of its own: nobody's printers are touched. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './window.js';

/** Starts it; `add` makes a printer that prints into a file. Needs Debian's cups, and root. */
export async function startCups() {
  const folder = mkdtempSync(join(tmpdir(), 'nirantar-cups-'));
  chmodSync(folder, 0o777);
  for (const name of ['etc', 'spool', 'cache', 'state', 'log', 'out']) {
    mkdirSync(join(folder, name));
    chmodSync(join(folder, name), 0o777);
  }
  const server = `127.0.0.1:${await freePort()}`;
  writeFileSync(
    join(folder, 'cups-files.conf'),
    `ServerRoot ${folder}/etc
RequestRoot ${folder}/spool
TempDir ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
DataDir /usr/share/cups
ServerBin /usr/lib/cups
ErrorLog ${folder}/log/error
AccessLog ${folder}/log/access
PageLog ${folder}/log/page
FileDevice Yes
SystemGroup root
Sandboxing relaxed
`,
  );
  writeFileSync(
    join(folder, 'etc/cupsd.conf'),
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
  const daemon = spawn('/usr/sbin/cupsd', ['-f', '-c', join(folder, 'etc/cupsd.conf'), '-s', join(folder, 'cups-files.conf')], {
    stdio: 'ignore',
  });
  const tool = (name, ...args) =>
    execFileSync(name, args, {
      env: { ...process.env, PATH: `/usr/sbin:${process.env.PATH}`, CUPS_SERVER: server, HOME: folder, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();
  const ended = new Promise((done) => daemon.once('exit', done));
  const stop = async () => {
    daemon.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  for (let tries = 0; ; tries += 1) {
    try {
      if (tool('lpstat', '-r').includes('is running')) break;
    } catch {
      // not yet
    }
    if (tries > 200) {
      await stop();
      throw new Error('the print server does not answer');
    }
    await pause(100);
  }
  return {
    server,
    tool,
    stop,
    add(printer) {
      const device = `file://${join(folder, 'out', `${printer}.ps`)}`;
      tool('lpadmin', '-p', printer, '-E', '-v', device, '-m', 'drv:///sample.drv/generic.ppd');
    },
    /** Sheets that came out so far, of all printers. */
    printed: () => tool('lpstat', '-W', 'completed', '-o').split('\n').filter(Boolean).length,
    waiting: () => tool('lpstat', '-W', 'not-completed', '-o').split('\n').filter(Boolean).length,
  };
}
