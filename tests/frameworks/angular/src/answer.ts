import { Component, signal } from '@angular/core';
import { answers } from '../ask.js';

@Component({ selector: 'app-answer', template: '<output name="component">{{ text() }}</output>' })
export class Answer {
  readonly text = signal('');
  readonly ready = answers().then((text) => this.text.set(text), (error) => this.text.set(String(error)));
}
