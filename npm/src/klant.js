// The texts of reports to an inhabitant, in Dutch.
import klant from '#generated/texts-nl-klant.js';
import { registerKlant } from '#texts';

registerKlant('nl', klant);
