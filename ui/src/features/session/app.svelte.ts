import { call, type AppState, type CallError, type Commands } from '../../platform';
import { asCallError } from '../../platform';
import { setLanguage } from '../../shared/i18n.svelte';
import { applyTheme } from '../../shared/theme';

/** What the core last said about itself. The single piece of state that outlives a screen. */
class Model {
  state = $state.raw<AppState | null>(null);
  /** The core did not answer at all. */
  unreachable = $state.raw<CallError | null>(null);

  async refresh(): Promise<void> {
    try {
      const state = await call('app_state', {});
      this.state = state;
      this.unreachable = null;
      if (state.session) {
        setLanguage(state.session.language);
        applyTheme(state.session.theme);
      }
    } catch (error) {
      this.unreachable = asCallError(error);
    }
  }

  get session() {
    return this.state?.session ?? null;
  }

  /** True if the present login may give `command`. Hiding a button is a courtesy; the core decides. */
  can(command: keyof Commands): boolean {
    return this.session?.commands.includes(command) ?? false;
  }
}

export const app = new Model();
