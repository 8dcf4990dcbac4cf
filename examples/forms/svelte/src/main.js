import init from 'klantinteracties/form';
import 'klantinteracties/klant';
import { mount } from 'svelte';
import '../../form.css';
import App from './App.svelte';

// What judges the form is there before the form.
await init();
mount(App, { target: document.querySelector('main') });
