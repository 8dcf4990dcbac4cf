import init from 'klantinteracties/form';
import 'klantinteracties/klant';
import { createApp } from 'vue';
import '../../form.css';
import App from './App.vue';

// What judges the form is there before the form.
await init();
createApp(App).mount('main');
