// Both roads to the core mean the same: results, refusals, giving up, events.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallError, asCallError } from '../src/platform/errors';
import { httpTransport } from '../src/platform/http';
import { tauriTransport } from '../src/platform/tauri';

const shell = vi.hoisted(() => ({ invoke: vi.fn(), listen: vi.fn() }));
vi.mock('@tauri-apps/api/core', () => ({ invoke: shell.invoke }));
vi.mock('@tauri-apps/api/event', () => ({ listen: shell.listen }));

const FAULT = { code: 'login', message_key: 'login-failed', message: 'no', args: { wait_seconds: '4' } };

const roads = {
  http: {
    make: () => httpTransport((...args) => (globalThis.fetch as typeof fetch)(...args)),
    answer: (value: unknown) =>
      vi.stubGlobal(
        'fetch',
        vi.fn(async () => new Response(JSON.stringify(value), { status: 200 })),
      ),
    refuse: (fault: unknown) =>
      vi.stubGlobal(
        'fetch',
        vi.fn(async () => new Response(JSON.stringify(fault), { status: 401 })),
      ),
  },
  desktop: {
    make: () => tauriTransport(),
    answer: (value: unknown) => shell.invoke.mockResolvedValue(value),
    refuse: (fault: unknown) => shell.invoke.mockImplementation(() => Promise.reject(fault)),
  },
};

beforeEach(() => void shell.invoke.mockReset());
afterEach(() => void vi.unstubAllGlobals());

describe.each(Object.entries(roads))('%s', (name, road) => {
  it('hands the answer through', async () => {
    road.answer([{ id: 'x', name: 'सीता' }]);
    expect(await road.make().call('patient_search', { text: 'si' })).toEqual([{ id: 'x', name: 'सीता' }]);
  });

  it('turns a refusal into the same error', async () => {
    road.refuse(FAULT);
    let error: unknown;
    try {
      await road.make().call('session_login', {});
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(CallError);
    expect(error).toMatchObject({ code: 'login', messageKey: 'login-failed', args: { wait_seconds: '4' } });
  });

  it('does not ask when it was given up before', async () => {
    road.answer(1);
    const gone = new AbortController();
    gone.abort();
    if (name === 'http') {
      vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
        init.signal?.throwIfAborted();
        return new Response('1');
      });
    }
    await expect(road.make().call('patient_search', {}, { signal: gone.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('http', () => {
  it('posts the arguments as JSON to its own origin only', async () => {
    const fetcher = vi.fn<typeof fetch>(async () => new Response('{}'));
    await httpTransport(fetcher).call('visit_add', { patient: 'p', doctor: null });
    const [url, init] = fetcher.mock.calls[0] ?? [];
    expect(url).toBe('/call/visit_add');
    expect(init).toMatchObject({
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      body: '{"patient":"p","doctor":null}',
    });
  });

  it('says that the core does not answer', async () => {
    const dead = httpTransport(async () => Promise.reject(new TypeError('network')));
    await expect(dead.call('app_state', {})).rejects.toMatchObject({ messageKey: 'ui-error-unreachable' });
  });

  it('passes events on, skips keep-alives, and stops', () => {
    const source = { onmessage: null as ((message: { data: string }) => void) | null, close: vi.fn() };
    const heard: unknown[] = [];
    const stop = httpTransport(undefined, () => source as unknown as EventSource).listen((event) =>
      heard.push(event),
    );
    source.onmessage?.({ data: '' });
    source.onmessage?.({ data: '{"event":"queue_changed","visits":null}' });
    stop();
    expect(heard).toEqual([{ event: 'queue_changed', visits: null }]);
    expect(source.close).toHaveBeenCalled();
  });
});

describe('desktop', () => {
  it('uses the one shell command', async () => {
    shell.invoke.mockResolvedValue(null);
    await tauriTransport().call('draft_load', { form: 'consult', subject: 'e' });
    expect(shell.invoke).toHaveBeenCalledWith('call', {
      command: 'draft_load',
      args: { form: 'consult', subject: 'e' },
    });
  });

  it('listens to the one event and unlistens', async () => {
    const unlisten = vi.fn();
    shell.listen.mockImplementation(async (_name: string, heard: (event: { payload: unknown }) => void) => {
      heard({ payload: { event: 'locked', reason: 'idle' } });
      return unlisten;
    });
    const heard: unknown[] = [];
    tauriTransport().listen((event) => heard.push(event))();
    await Promise.resolve();
    await Promise.resolve();
    expect(shell.listen.mock.calls[0]?.[0]).toBe('nirantar://event');
    expect(heard).toEqual([{ event: 'locked', reason: 'idle' }]);
    expect(unlisten).toHaveBeenCalled();
  });
});

describe('an answer of no known shape', () => {
  it.each([[undefined], [null], [7], ['<html>'], [{}], [{ code: 5 }], [[]]])(
    'is an internal error: %j',
    (raw) => {
      expect(asCallError(raw).code).toBe('internal');
    },
  );

  it('keeps an unknown code out', () => {
    expect(asCallError({ code: 'novel', message_key: 'k', message: 'm', args: { a: 1 } })).toMatchObject({
      code: 'internal',
      args: { a: '1' },
    });
  });
});
