// Drawing klantcontacten.
import * as wasm from '#wasm';
import { answered, assertReady, exchange, give } from './exchange.js';
import { asText, optionsToJson, toJson } from './json.js';

export function diagram(klantcontact, notation, options) {
  assertReady();
  const given = give(asText('notation', notation), optionsToJson(options), toJson(klantcontact));
  return answered(wasm.diagram(exchange, ...given));
}
