import { createRoot } from 'react-dom/client';
import init from 'klantinteracties/form';
import { App } from './app.jsx';
import '../../form.css';

// What judges the form is there before the form.
await init();
createRoot(document.getElementById('app')).render(<App />);
