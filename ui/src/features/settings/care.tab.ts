import { app } from '../session/app.svelte';
import Care from './Care.svelte';
import type { SettingsTab } from './tabs';

const tab: SettingsTab = {
  value: 'care',
  order: 90,
  shown: () => app.can('store_check') || app.can('audit_verify'),
  component: Care,
};
export default tab;
