import { app } from '../session/app.svelte';
import Profile from './Profile.svelte';
import type { SettingsTab } from './tabs';

const tab: SettingsTab = {
  value: 'clinic',
  order: 10,
  shown: () => app.can('clinic_profile'),
  component: Profile,
};
export default tab;
