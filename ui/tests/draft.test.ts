// A crash costs at most two seconds of typing; lock and sign-off wait until everything is safe.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDraftTimer } from '../src/shared/draft';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('draft timer', () => {
  it('saves shortly after the last key', async () => {
    const save = vi.fn(async () => undefined);
    const drafts = makeDraftTimer({ save });
    drafts.touch();
    await vi.advanceTimersByTimeAsync(499);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save).toHaveBeenCalledOnce();
  });

  it('never leaves a key unsaved for two seconds, however fast the typing', async () => {
    let typed = 0;
    let saved = 0;
    const firstUnsaved: number[] = [];
    const drafts = makeDraftTimer({
      save: async () => {
        saved = typed;
        firstUnsaved.length = 0;
      },
    });
    for (let ms = 0; ms < 60_000; ms += 90) {
      typed += 1;
      firstUnsaved.push(ms);
      drafts.touch();
      await vi.advanceTimersByTimeAsync(90);
      expect(ms + 90 - (firstUnsaved[0] ?? ms)).toBeLessThanOrEqual(2000);
    }
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toBe(typed);
  });

  it('keeps what is typed during a slow save', async () => {
    let typed = 'a';
    const saved: string[] = [];
    const drafts = makeDraftTimer({
      save: async () => {
        const content = typed;
        await new Promise((resolve) => setTimeout(resolve, 3000));
        saved.push(content);
      },
    });
    drafts.touch();
    await vi.advanceTimersByTimeAsync(600);
    typed = 'ab';
    drafts.touch();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(saved).toEqual(['a', 'ab']);
  });

  it('flushes at once and only what is unsaved', async () => {
    const save = vi.fn(async () => undefined);
    const drafts = makeDraftTimer({ save });
    await drafts.flush();
    expect(save).not.toHaveBeenCalled();
    drafts.touch();
    await drafts.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save).toHaveBeenCalledOnce();
  });

  it('tries again after a failure and says so meanwhile', async () => {
    const states: string[] = [];
    const save = vi.fn(async () => undefined).mockRejectedValueOnce(new Error('disk'));
    const drafts = makeDraftTimer({ save, onState: (state) => states.push(state) });
    drafts.touch();
    await vi.advanceTimersByTimeAsync(500);
    expect(states).toEqual(['unsaved', 'saving', 'failed']);
    await vi.advanceTimersByTimeAsync(1500);
    expect(states.at(-1)).toBe('saved');
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('reports a failed flush to whoever waits for it', async () => {
    const drafts = makeDraftTimer({ save: async () => Promise.reject(new Error('disk')) });
    drafts.touch();
    await expect(drafts.flush()).rejects.toThrow('disk');
    drafts.stop();
  });

  it('stops for good', async () => {
    const save = vi.fn(async () => undefined);
    const drafts = makeDraftTimer({ save });
    drafts.touch();
    drafts.stop();
    drafts.touch();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save).not.toHaveBeenCalled();
  });
});
