import { app } from '../session/app.svelte';
import Backup from '../backup/Backup.svelte';
import type { SettingsTab } from './tabs';

const tab: SettingsTab = {
  value: 'backup',
  order: 80,
  shown: () => app.can('backup_create'),
  component: Backup,
};
export default tab;
