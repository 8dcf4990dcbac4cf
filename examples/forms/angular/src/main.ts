import { bootstrapApplication } from '@angular/platform-browser';
import init from 'klantinteracties/form';
// Angular copies the file when it is imported like this.
import address from 'klantinteracties/form.wasm' with { loader: 'file' };
import 'klantinteracties/klant';
import { App } from './app';

await init(new URL(address, import.meta.url));
await bootstrapApplication(App);
