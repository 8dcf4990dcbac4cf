import { afterRenderEffect, Component, type ElementRef, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { checkValue, Draft, errorSummary, fromInvalidParams, type ValueKind, type Violation } from 'klantinteracties/form';
import { emptyValues, filledIn, labels, send } from '../../document.js';
import { judgedBy } from './draft-validator';

interface Field {
  path: string;
  required?: boolean;
  multiline?: boolean;
  type?: string;
  autocomplete?: string;
  inputmode?: string;
  /** That of `checkValue`, of a value whose normal form can differ from what people type. */
  kind?: ValueKind;
}

@Component({ selector: 'main', imports: [ReactiveFormsModule], templateUrl: './app.html' })
export class App {
  readonly labels: Record<string, string> = labels;
  readonly fields: Field[] = [
    { path: '/onderwerp', required: true },
    { path: '/inhoud', multiline: true },
    { path: '/hadBetrokkenen/0/contactnaam/voornaam', autocomplete: 'given-name' },
    { path: '/hadBetrokkenen/0/contactnaam/achternaam', autocomplete: 'family-name' },
    {
      path: '/hadBetrokkenen/0/digitaleAdressen/0/adres', required: true,
      kind: 'telefoonnummer', type: 'tel', autocomplete: 'tel',
    },
    { path: '/hadBetrokkenen/0/digitaleAdressen/1/adres', kind: 'email', type: 'email', autocomplete: 'email' },
    { path: '/hadBetrokkenen/0/bezoekadres/postcode', kind: 'postcode', autocomplete: 'postal-code' },
    { path: '/hadBetrokkenen/0/bezoekadres/huisnummer', inputmode: 'numeric' },
  ];

  private readonly draft = new Draft('klantcontact', filledIn(emptyValues()), { normalize: true, audience: 'klant' });
  readonly form = new FormGroup<Record<string, FormControl<string>>>(
    Object.fromEntries(this.fields.map(({ path }) => [path, new FormControl('', { nonNullable: true })])),
    { validators: judgedBy(this.draft) },
  );

  readonly summary = signal<{ path: string; message: string }[]>([]);
  readonly sending = signal(false);
  readonly sent = signal(false);
  private readonly told = viewChild<ElementRef<HTMLElement>>('told');

  constructor() {
    // What is told above the form, or in its place, gets the focus, so that it is read aloud.
    afterRenderEffect(() => this.summary() && this.told()?.nativeElement.focus());
  }

  errorOf({ path }: Field): string | undefined {
    return this.form.controls[path]?.touched ? this.form.errors?.[path] : undefined;
  }

  noteOf({ path, kind }: Field): string {
    const control = this.form.controls[path];
    if (!kind || !control?.touched) return '';
    const { valid, value } = checkValue(kind, control.value);
    return valid && value !== control.value ? `Geschreven als ${value}` : '';
  }

  async submit() {
    // A second click must not send the same again.
    if (this.sending()) return;
    this.form.markAllAsTouched();
    const klantcontact = this.draft.value();
    if (!klantcontact) return this.summarize(this.draft.violations().filter(({ severity }) => severity === 'error'));

    this.sending.set(true);
    const refused: Violation[] | undefined = await send(klantcontact, fromInvalidParams);
    this.sending.set(false);
    this.sent.set(!refused);
    if (!refused) return;
    // What is about no field is not kept: nothing could be edited to be allowed to try again.
    this.draft.report(refused.filter(({ path }) => path in labels));
    this.form.updateValueAndValidity();
    this.summarize(refused);
  }

  private summarize(violations: Violation[]) {
    this.summary.set(errorSummary('klantcontact', violations, { labels }));
  }
}
