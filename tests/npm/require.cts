// Compiled, not run: the types for `require`.
import klantinteracties = require('klantinteracties');
import form = require('klantinteracties/form');
import register = require('klantinteracties/register');
import standard = require('klantinteracties/standard');

const draft: klantinteracties.Draft<'categorie'> = new form.Draft('categorie');
const report: form.Report<'klantcontact'> = klantinteracties.validate('klantcontact', {});
const plan = register.requestPlan('{}');
const schema: standard.Schema<'categorie'> = standard.schemas.categorie;
const loaded: Promise<void> = klantinteracties.default();

export { draft, loaded, plan, report, schema };
