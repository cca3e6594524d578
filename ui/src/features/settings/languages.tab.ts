import { app } from '../session/app.svelte';
import Languages from './Languages.svelte';
import type { SettingsTab } from './tabs';

const tab: SettingsTab = {
  value: 'languages',
  order: 50,
  shown: () => app.can('phrase_sheets'),
  component: Languages,
};
export default tab;
