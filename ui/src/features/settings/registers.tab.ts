import { app } from '../session/app.svelte';
import Registers from './Registers.svelte';
import type { SettingsTab } from './tabs';

const tab: SettingsTab = {
  value: 'registers',
  order: 75,
  shown: () => app.can('certificate_list') || mayPrintCases(),
  component: Registers,
};
export default tab;

/** The case register holds names and fees: those who read the money and answer for the books. */
export function mayPrintCases(): boolean {
  return app.session?.roles.some((role) => ['owner', 'doctor', 'accountant'].includes(role)) ?? false;
}
