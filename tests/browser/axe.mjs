// What axe finds in a page, by which people with a disability would be stopped.
import axe from 'axe-core';

/** The rules that a page breaks, each with the first element that does, but for the rules `not`. */
export async function axeFinds(page, ...not) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((rules) => window.axe.run(document, { rules }), Object.fromEntries(not.map((id) => [id, { enabled: false }])));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}
