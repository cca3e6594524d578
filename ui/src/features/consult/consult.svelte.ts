import {
  call,
  CallError,
  onCoreEvent,
  type EncounterShown,
  type RxChecked,
  type RxWarning,
} from '../../platform';
import { makeDraftTimer } from '../../shared/draft';
import { t } from '../../shared/i18n.svelte';
import { toast } from '../../shared/toast.svelte';
import { app } from '../session/app.svelte';
import {
  baseOf,
  blankForm,
  copyInto,
  editsOf,
  formOf,
  isBlank,
  readDraft,
  type Base,
  type Copied,
  type Form,
} from './form';

const FORM = 'consult';

/** Which encounter is opened. */
export interface Target {
  visit: string | null;
  patient: string | null;
  /** The day of a visit that is written up later. */
  date: string | null;
}

/** One consult on the screen: what was opened, what is being typed over it, and its way to the sign-off. */
export class Consult {
  encounter = $state.raw<EncounterShown | null>(null);
  form = $state<Form>(blankForm());
  draftState = $state<'none' | 'unsaved' | 'saving' | 'saved' | 'failed'>('none');
  /** Boxes whose lines with a whole Aadhaar number the draft was saved without. */
  withheld = $state.raw<string[]>([]);
  restoredAt = $state<string | null>(null);
  failure = $state<CallError | null>(null);
  busy = $state(false);
  checked = $state.raw<RxChecked | null>(null);
  /** Warnings that the sign-off waits for somebody to look at. */
  anyway = $state.raw<RxWarning[] | null>(null);
  #heads: string[] = [];
  #base: Base | null = null;
  #asked = 0;
  readonly #target: Target;

  /** Signed, and not open to be amended. */
  readonly signed = $derived(this.encounter?.amending ? null : (this.encounter?.signed ?? null));
  /** The newest prescription of an earlier visit. */
  readonly last = $derived(this.encounter?.history.find((past) => past.rx.length > 0) ?? null);

  readonly #drafts = makeDraftTimer({
    save: async () => {
      const { encounter } = this;
      if (!encounter || this.signed) return;
      const saved = await call('draft_save', {
        form: FORM,
        subject: encounter.id,
        heads: this.#heads,
        body: { base: this.#base, form: $state.snapshot(this.form), amending: encounter.amending },
      });
      this.withheld = saved.withheld;
    },
    onState: (state) => (this.draftState = state),
  });

  /** What is still being read of what was written beside this form. */
  #following = Promise.resolve();

  constructor(target: Target) {
    this.#target = target;
  }

  /** Goes on with what a nurse writes meanwhile. Answers what ends it. */
  follow(): () => void {
    return onCoreEvent((event) => {
      if (event.event === 'encounter_changed' && event.encounter === this.encounter?.id) this.goOn();
    });
  }

  /** Goes on from what was written beside this form, one question after the other. */
  goOn(): void {
    this.#following = this.#following.then(() => this.#goOnFrom());
  }

  /** Shows what the core answered; the boxes hold what stands in it. */
  show(shown: EncounterShown): void {
    this.encounter = shown;
    this.#heads = shown.heads;
    this.#base = baseOf(shown);
    this.form = formOf(this.#base);
  }

  /** One question to the core brings the record and what was typed over it. */
  async load(): Promise<void> {
    this.failure = null;
    try {
      const opened = await call('encounter_open', { ...this.#target });
      const { draft } = opened;
      const kept = draft ? readDraft(draft.body) : null;
      // An amendment that was begun goes on while it may; a draft from before the sign-off is void.
      const amending = Boolean(opened.signed && kept?.amending && opened.amend_until);
      this.show(amending ? await call('encounter_amend', { encounter: opened.id }) : opened);
      if (draft && kept && (amending || !opened.signed)) {
        this.#heads = draft.heads;
        this.#base = kept.base;
        this.form = kept.form;
        this.restoredAt = draft.at;
        if (!amending) this.goOn();
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * Vital signs that a nurse takes meanwhile do not touch this form: it goes on from the heads that hold them, so that the
   * sign-off covers them. Whatever does touch it stays a conflict for a person.
   */
  async #goOnFrom(): Promise<void> {
    const open = this.encounter;
    if (!open || this.signed || open.amending) return;
    const now = await call('encounter_show', { encounter: open.id }).catch(() => null);
    if (!now || now.signed || this.encounter !== open) return;
    if (JSON.stringify(baseOf(now)) !== JSON.stringify(this.#base)) return;
    this.#heads = now.heads;
    this.encounter = { ...open, heads: now.heads, vitals: now.vitals };
  }

  changed(): void {
    this.#drafts.touch();
  }

  /** Resolves when everything that was typed is safe. */
  flush(): Promise<void> {
    return this.#drafts.flush();
  }

  repeat(): void {
    if (!this.last || this.signed || this.busy) return;
    const kept = this.form.rx.filter((line) => line.trim() !== '');
    this.form.rx = [...kept, ...this.last.rx.filter((line) => !kept.includes(line)), ''];
    this.changed();
    toast(t('ui-consult-repeated'));
  }

  copy(from: EncounterShown, sections: Copied[]): void {
    if (this.signed || this.busy) return;
    this.form = copyInto($state.snapshot(this.form), formOf(baseOf(from)), sections);
    this.changed();
    toast(t('ui-history-copied'));
  }

  /** Asks what speaks against the rows. An older answer never overwrites a newer one. */
  async check(patient: string, lines: string[]): Promise<void> {
    const mine = ++this.#asked;
    const answer = await call('rx_check', { patient, lines }).catch(() => null);
    if (answer && mine === this.#asked) this.checked = answer;
  }

  /** Runs one change at a time; what it is refused for stands on the screen. */
  async run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.failure = null;
    try {
      return await work();
    } catch (error) {
      this.anyway = null;
      this.#fail(error);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  #fail(error: unknown): void {
    if (!(error instanceof CallError)) throw error;
    this.failure = error;
  }

  /** Opens what is signed to be changed and signed again. */
  async amend(): Promise<void> {
    const { encounter } = this;
    if (!encounter) return;
    await this.run(async () => this.show(await call('encounter_amend', { encounter: encounter.id })));
  }

  /**
   * Signs off, then `handOut`s. Warnings that nobody has `seen` yet stop it and stand in {@link anyway}.
   */
  async sign(handOut: (encounter: string) => Promise<void>, seen: RxWarning[] | null = null): Promise<void> {
    const { encounter } = this;
    if (!encounter || this.busy || !app.can('encounter_sign')) return;
    if (isBlank(this.form)) {
      toast(t('ui-consult-blank'), 'danger');
      return;
    }
    await this.run(async () => {
      // What stands on the screen now is what is signed, however long the answers take.
      const edits = this.#edits();
      const lines = $state.snapshot(this.form.rx);
      await this.flush();
      // Vital signs that were saved a moment ago are signed with the rest.
      await this.#following;
      if (seen === null && app.can('rx_check')) {
        this.#asked += 1;
        this.checked = await call('rx_check', { patient: encounter.patient.id, lines });
        if (this.checked.warnings.length > 0) {
          this.anyway = this.checked.warnings;
          return;
        }
      }
      const shown = await call('encounter_sign', {
        encounter: encounter.id,
        heads: this.#heads,
        edits,
        amend: encounter.amending,
        warnings_seen: (seen ?? []).map((warning) => warning.key),
      });
      this.anyway = null;
      await call('draft_discard', { form: FORM, subject: encounter.id });
      this.restoredAt = null;
      this.show(shown);
      await handOut(shown.id);
    });
  }

  #edits() {
    return this.#base ? editsOf(this.#base, $state.snapshot(this.form)) : [];
  }

  /** Leaving the form makes the change: until then there is only a draft. An amendment stays a draft until it is signed. */
  async leave(gone: () => void): Promise<void> {
    const { encounter } = this;
    if (this.busy) return;
    if (!encounter || this.signed) return gone();
    if (encounter.amending) {
      await this.flush().catch(() => undefined);
      return gone();
    }
    await this.run(async () => {
      const edits = this.#edits();
      if (edits.length > 0)
        await call('encounter_save', { encounter: encounter.id, heads: this.#heads, edits });
      this.#drafts.stop();
      await call('draft_discard', { form: FORM, subject: encounter.id });
      gone();
    });
  }

  /** Back to the saved record; for an amendment, to what is signed. */
  async dropDraft(): Promise<void> {
    const { encounter } = this;
    if (!encounter) return;
    await this.run(async () => {
      this.#drafts.forget();
      await call('draft_discard', { form: FORM, subject: encounter.id }).catch(() => undefined);
      this.restoredAt = null;
      this.withheld = [];
      this.draftState = 'none';
      await this.load();
    });
  }
}
