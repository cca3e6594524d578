import { app } from '../session/app.svelte';
import Fees from './Fees.svelte';
import type { SettingsTab } from './tabs';

const tab: SettingsTab = {
  value: 'fees',
  order: 60,
  shown: () => app.can('fee_settings'),
  component: Fees,
};
export default tab;
