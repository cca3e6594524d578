/** Where the person is. Kept in memory only: no address of a patient ever stands in a URL or a history. */
export type View = 'desk' | 'consult' | 'staff' | 'settings';

class Route {
  view = $state<View>('desk');
  /** What the consult opens: a visit of the queue, or a patient who has none yet. */
  consult = $state.raw<{ visit: string | null; patient: string | null } | null>(null);

  /** The tab of the settings that is open. */
  settings = $state('clinic');

  go(view: View): void {
    this.view = view;
  }

  openSettings(tab: string): void {
    this.settings = tab;
    this.view = 'settings';
  }

  openConsult(target: { visit: string | null; patient: string | null } | null): void {
    this.consult = target;
    this.view = 'consult';
  }
}

export const route = new Route();
