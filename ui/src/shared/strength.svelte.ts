import { tick } from 'svelte';
import { call, type PasswordVerdict } from '../platform';

/** So long nothing is asked while somebody types on, ms. */
const PAUSE = 120;

/** How hard a new password is to guess, as the core judges it. One for each form: made there, fed by its box. */
export class Strength {
  /** What is known of the password; nothing for an empty box or while there is no answer yet. */
  verdict = $state.raw<PasswordVerdict | null>(null);
  enough = $state(false);
  #newest = 0;
  #answer: Promise<void> = Promise.resolve();

  /** Another password stands in the box. `words` make it easier to guess: names, clinic, phone. */
  ask(password: string, words: string[]): void {
    const mine = ++this.#newest;
    if (password === '') {
      this.verdict = null;
      this.enough = false;
      this.#answer = Promise.resolve();
    } else this.#answer = this.#judge(mine, password, words);
  }

  /** The box is gone: what is still under way counts no more. */
  stop(): void {
    this.#newest += 1;
  }

  /** True if the password that stands in the box now is enough; waits for the answer where there is none yet. */
  async judged(): Promise<boolean> {
    // What was typed last has been handed over by then.
    await tick();
    let seen: Promise<void>;
    do {
      seen = this.#answer;
      await seen;
    } while (seen !== this.#answer);
    return this.enough;
  }

  async #judge(mine: number, password: string, inputs: string[]): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (mine !== this.#newest) return;
    try {
      const answer = await call('password_strength', { password, inputs });
      if (mine !== this.#newest) return;
      this.verdict = answer;
      this.enough = answer.enough;
    } catch {
      // The core judges again when the form is sent; without an answer here the form may be sent.
      if (mine === this.#newest) this.enough = true;
    }
  }
}
