import { app } from '../session/app.svelte';
import Printers from './Printers.svelte';
import type { SettingsTab } from './tabs';

const tab: SettingsTab = {
  value: 'printers',
  order: 30,
  shown: () => app.can('printer_choices'),
  component: Printers,
};
export default tab;
