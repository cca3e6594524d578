// One thing at a time, and what it was refused for; what a page fetches for itself keeps nobody from anything.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Backup from '../src/features/backup/Backup.svelte';
import { CallError } from '../src/platform/errors';
import { Doing } from '../src/shared/doing.svelte';
import { setLanguage, t } from '../src/shared/i18n.svelte';

const refusal = (field?: string) =>
  new CallError('invalid', 'no-such-text', 'not like this', field ? { field } : {});
const refuse = (error: unknown) => () => Promise.reject(error);

/** Work that is under way until `end` is called. */
function slow() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended, end };
}

describe('doing', () => {
  it('does one thing at a time and says which', async () => {
    const doing = new Doing();
    const first = slow();
    const second = vi.fn(async () => undefined);
    const done = doing.run(first.work, 'check');
    expect([doing.busy, doing.what]).toEqual([true, 'check']);
    expect(await doing.run(second)).toBe(false);
    expect(second).not.toHaveBeenCalled();
    first.end();
    expect(await done).toBe(true);
    expect([doing.busy, doing.what]).toEqual([false, '']);
    expect(await doing.run(second)).toBe(true);
  });

  it('keeps what was refused until the next try', async () => {
    const doing = new Doing();
    const error = refusal('name');
    expect(await doing.run(refuse(error))).toBe(false);
    expect([doing.busy, doing.failure]).toEqual([false, error]);
    expect(doing.errorOf('name')).toBe('not like this');
    expect(doing.errorOf('phone')).toBeUndefined();
    const next = slow();
    const done = doing.run(next.work);
    expect(doing.failure).toBeNull();
    next.end();
    await done;
  });

  it('throws on what the core did not say', async () => {
    const doing = new Doing();
    await expect(doing.run(refuse(new TypeError('slip')))).rejects.toThrow('slip');
    await expect(doing.load(refuse(new TypeError('slip')))).rejects.toThrow('slip');
    expect([doing.busy, doing.failure]).toEqual([false, null]);
  });

  it('lets a key count that is pressed while the page comes', async () => {
    const doing = new Doing();
    const page = slow();
    const loaded = doing.load(page.work);
    expect(doing.busy).toBe(false);
    const pressed = vi.fn(async () => undefined);
    expect(await doing.run(pressed)).toBe(true);
    expect(pressed).toHaveBeenCalledOnce();
    page.end();
    await loaded;
  });

  it('shows why a page did not come, and leaves an older refusal where it came', async () => {
    const doing = new Doing();
    const error = refusal();
    await doing.load(refuse(error));
    expect(doing.failure).toBe(error);
    await doing.load(async () => undefined);
    expect(doing.failure).toBe(error);
  });
});

describe('the page of backups', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('backs up although the rest of the page is still being asked for', async () => {
    setLanguage('en');
    const answers: Record<string, unknown> = {
      backup_status: { folder: '/stick', last_at: null, age_hours: null, overdue: false, failed: null },
      backup_places: [],
      backup_create: { file: '/stick/one', bytes: 1 },
    };
    const asked: string[] = [];
    const core = async (address: string): Promise<Response> => {
      const command = address.replace('/call/', '');
      asked.push(command);
      // How the clinic stands is not known yet.
      if (!(command in answers)) return new Promise(() => undefined);
      return new Response(JSON.stringify(answers[command]), { status: 200 });
    };
    vi.stubGlobal('fetch', core);
    const page = mount(Backup, { target: document.body });
    const button = await vi.waitFor(() => {
      flushSync();
      const found = [...document.querySelectorAll('button')].find((one) =>
        one.textContent.includes(t('ui-backup-now')),
      );
      if (!found) throw new Error('no button yet');
      return found;
    });
    expect(asked).toContain('app_state');
    button.click();
    expect(asked).toContain('backup_create');
    await unmount(page);
  });
});
