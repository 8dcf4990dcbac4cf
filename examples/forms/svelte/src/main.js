import init from 'klantinteracties/form';
import 'klantinteracties/klant';
import { mount } from 'svelte';
import '../../form.css';
import App from './App.svelte';

// A draft needs the wasm file.
await init();
mount(App, { target: document.getElementById('app') });
