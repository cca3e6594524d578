import type { Copied } from './form';

/** Which parts of an earlier visit are copied; kept while the page stands. */
class Sections {
  sections = $state<Copied[]>(['diagnoses', 'rx', 'advice']);
}

export const copied = new Sections();
