import You from './You.svelte';
import type { SettingsTab } from './tabs';

const tab: SettingsTab = {
  value: 'you',
  order: 100,
  shown: () => true,
  component: You,
};
export default tab;
