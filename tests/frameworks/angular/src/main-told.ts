// The files are copied when they are imported like this, and nothing is asked for in vain.
import { bootstrapApplication } from '@angular/platform-browser';
import init from 'klantinteracties';
import core from 'klantinteracties/core.wasm' with { loader: 'file' };
import initForm from 'klantinteracties/form';
import form from 'klantinteracties/form.wasm' with { loader: 'file' };
import initRegister from 'klantinteracties/register';
import register from 'klantinteracties/register.wasm' with { loader: 'file' };
import initTimeline from 'klantinteracties/timeline';
import timeline from 'klantinteracties/timeline.wasm' with { loader: 'file' };
import { Answer } from './answer';

const address = (file: string) => new URL(file, import.meta.url);
await Promise.all([init(address(core)), initForm(address(form)), initRegister(address(register)), initTimeline(address(timeline))]);
bootstrapApplication(Answer);
