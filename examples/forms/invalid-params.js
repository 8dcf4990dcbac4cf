// TODO: the package will have this function; import it from 'klantinteracties/form' then, and remove this file.
export const fromInvalidParams = ({ invalidParams = [] }) =>
  invalidParams.map(({ name, code, reason }) => ({
    code, severity: 'error', path: name && `/${name.replaceAll('.', '/')}`, message: reason, params: {}, source: '',
  }));
