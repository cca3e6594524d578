import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { VisitShown } from '../src/platform';

const asked: (string[] | null | undefined)[] = [];
let answers: Promise<VisitShown[]>[] = [];

vi.mock('../src/features/session/app.svelte', () => ({ app: { can: () => true } }));
vi.mock(import('../src/platform'), async (original) => ({
  ...(await original()),
  call: ((_: string, args: { visits?: string[] | null }) => {
    asked.push(args.visits);
    return answers.shift() ?? Promise.reject(new Error('asked too often'));
  }) as never,
}));

const { queue } = await import('../src/features/queue/queue.svelte');

const row = (id: string, place = id): VisitShown => ({ id, place, date: '2026-11-21' }) as VisitShown;
const ids = (): string[] | undefined => queue.visits?.map((visit) => visit.id);

beforeEach(async () => {
  answers = [Promise.resolve([row('a'), row('b'), row('c')])];
  queue.failure = null;
  await queue.refresh();
  asked.length = 0;
});

describe('the queue asks', () => {
  it('for what changed, and keeps the rest', async () => {
    const [a] = queue.visits ?? [];
    answers = [Promise.resolve([row('c', '0')])];
    await queue.refresh(['c']);
    expect(asked).toEqual([['c']]);
    expect(ids()).toEqual(['c', 'a', 'b']);
    expect(queue.visits?.[1]).toBe(a);
  });

  it('once for all that was wished meanwhile', async () => {
    let answer: (rows: VisitShown[]) => void = () => undefined;
    answers = [new Promise((resolve) => (answer = resolve)), Promise.resolve([row('b', 'z'), row('d')])];
    const wishes = [queue.refresh(['a']), queue.refresh(['b']), queue.refresh(['d', 'b'])];
    answer([row('a', '5')]);
    await Promise.all(wishes);
    expect(asked).toEqual([['a'], ['b', 'd']]);
    expect(ids()).toEqual(['a', 'c', 'd', 'b']);
  });

  it('for everything where some of it is not known', async () => {
    answers = [Promise.resolve([row('a')]), Promise.resolve([row('a')])];
    await Promise.all([
      queue.refresh(['a']),
      queue.refresh(['b']),
      queue.refresh(null),
      queue.refresh(['c']),
    ]);
    expect(asked).toEqual([['a'], null]);
    expect(ids()).toEqual(['a']);
  });

  it('for everything after a question that came to nothing, and keeps what it has until then', async () => {
    answers = [Promise.reject(new Error('the core does not answer'))];
    await queue.refresh(['a']);
    expect(queue.failure).not.toBeNull();
    expect(ids()).toEqual(['a', 'b', 'c']);
    answers = [Promise.resolve([row('b')])];
    await queue.refresh(['b']);
    expect(asked).toEqual([['a'], null]);
    expect(ids()).toEqual(['b']);
    expect(queue.failure).toBeNull();
  });

  it('nothing where nothing changed, and is not stuck by it', async () => {
    await queue.refresh([]);
    expect(asked).toEqual([]);
    answers = [Promise.resolve([row('a', 'z')])];
    await queue.refresh(['a']);
    expect(ids()).toEqual(['b', 'c', 'a']);
  });
});
