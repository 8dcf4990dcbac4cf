import { TestBed } from '@angular/core/testing';
import { ANSWERS } from '../expected.mjs';
import { Answer } from './answer';

test('a component has the answers', async () => {
  const { componentInstance } = TestBed.createComponent(Answer);
  await componentInstance.ready;
  expect(componentInstance.text()).toBe(ANSWERS);
});
