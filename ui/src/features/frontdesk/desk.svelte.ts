/** What the front desk remembers between two patients of one session. */
class Desk {
  /** The paper language chosen last: a village speaks one language. */
  paperLanguage = $state<string | null>(null);
  doctor = $state('');
}

export const desk = new Desk();
