// What is required is ready at once.
const { validate } = require('klantinteracties');
const { validate: validateForm } = require('klantinteracties/form');

const answers = import('./question.js').then(({ answer, show }) => show([answer(validate), answer(validateForm)]));
module.exports = answers;
