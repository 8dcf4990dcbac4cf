import init from 'klantinteracties/form';
import 'klantinteracties/klant';
import { createApp } from 'vue';
import App from './App.vue';

await init();
createApp(App).mount('main');
