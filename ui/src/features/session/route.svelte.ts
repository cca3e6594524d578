import type { Sex, VisitShown } from '../../platform';

/** Where the person is. Kept in memory only: no address of a patient ever stands in a URL or a history. */
export type View = 'desk' | 'consult' | 'cash' | 'reports' | 'staff' | 'settings';

/** By visit, or by patient; with a patient perhaps the day of a visit that is written up later. */
export interface ConsultTarget {
  visit: string | null;
  patient: string | null;
  date?: string | null;
  known?: KnownPatient | null;
}

/** What a list says of a patient: enough to be shown before the record has come. */
export interface KnownPatient {
  name: string;
  number: string;
  age: string;
  sex: Sex;
  token?: string;
}

/** What a row of the queue says. */
export const knownFrom = (visit: VisitShown): KnownPatient => ({
  name: visit.patient_name,
  number: visit.patient_number,
  age: visit.age,
  sex: visit.sex,
  token: visit.token,
});

class Route {
  view = $state<View>('desk');
  /** What the consult opens: a visit of the queue, or a patient who has none yet. */
  consult = $state.raw<ConsultTarget | null>(null);

  /** The tab of the settings that is open. */
  settings = $state('clinic');

  go(view: View): void {
    this.view = view;
  }

  /** A patient whom the front desk shows as soon as it stands. */
  patient = $state<string | null>(null);

  openPatient(patient: string): void {
    this.patient = patient;
    this.view = 'desk';
  }

  openSettings(tab: string): void {
    this.settings = tab;
    this.view = 'settings';
  }

  openConsult(target: ConsultTarget | null): void {
    this.consult = target;
    this.view = 'consult';
  }
}

export const route = new Route();
