// What a portal shows of contacts.
export { fromOpenKlant } from '../answer.js';
export { TimelineBuilder, timeline } from '../timeline.js';
