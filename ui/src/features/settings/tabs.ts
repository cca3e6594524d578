import type { Component } from 'svelte';

/**
 * One tab of the settings. A file `<name>.tab.ts` in this folder that exports one as its default is shown: a new part of the
 * program adds its file and touches nothing else. Its title is the text `ui-settings-<value>`.
 */
export interface SettingsTab {
  value: string;
  /** Place in the row: clinic 10, letterhead 20, printers 30, staff 40, languages 50, fees 60, templates 70, backup 80, care 90, you 100. */
  order: number;
  /** Whether the present login has anything to do there; the core decides again at every command. */
  shown: () => boolean;
  component: Component;
}

const files = import.meta.glob<SettingsTab>('./*.tab.ts', { import: 'default', eager: true });

/** Every tab in its order, shown or not. */
export const settingsTabs: SettingsTab[] = Object.values(files).sort(
  (one, other) => one.order - other.order || one.value.localeCompare(other.value),
);
