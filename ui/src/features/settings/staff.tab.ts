import { app } from '../session/app.svelte';
import StaffLink from './StaffLink.svelte';
import type { SettingsTab } from './tabs';

const tab: SettingsTab = {
  value: 'staff',
  order: 40,
  shown: () => app.can('staff_add'),
  component: StaffLink,
};
export default tab;
