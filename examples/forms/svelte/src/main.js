import init from 'klantinteracties/form';
import 'klantinteracties/klant';
import { mount } from 'svelte';
import App from './App.svelte';

await init();
mount(App, { target: document.querySelector('main') });
