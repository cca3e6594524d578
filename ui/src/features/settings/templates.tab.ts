import { app } from '../session/app.svelte';
import type { SettingsTab } from './tabs';
import Templates from './Templates.svelte';

const tab: SettingsTab = {
  value: 'templates',
  order: 70,
  shown: () => app.can('template_list'),
  component: Templates,
};
export default tab;
