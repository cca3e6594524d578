import { tick } from 'svelte';

/** After a refusal the hands are at the first box that has to be mended, once it is marked. */
export async function focusWrong(form: EventTarget | null): Promise<void> {
  await tick();
  if (!(form instanceof HTMLElement)) return;
  form.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input')?.focus();
}
