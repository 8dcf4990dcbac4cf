// The texts of reports to an inhabitant, in English.
import '#english';
import klant from '#generated/texts-en-klant.js';
import { registerKlant } from '#texts';

registerKlant('en', klant);
