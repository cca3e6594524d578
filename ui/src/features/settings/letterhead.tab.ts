import { app } from '../session/app.svelte';
import Letterhead from './Letterhead.svelte';
import type { SettingsTab } from './tabs';

const tab: SettingsTab = {
  value: 'letterhead',
  order: 20,
  shown: () => app.can('letterhead_save'),
  component: Letterhead,
};
export default tab;
