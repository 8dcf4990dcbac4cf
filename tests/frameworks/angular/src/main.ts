import { bootstrapApplication } from '@angular/platform-browser';
import { Answer } from './answer';

bootstrapApplication(Answer);
