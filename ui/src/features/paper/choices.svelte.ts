import type { PaperSize } from '../../platform';

/** What was chosen at the last print of this session. */
class Choices {
  printer = $state('');
  size = $state<PaperSize>('A5');
}

export const choices = new Choices();
