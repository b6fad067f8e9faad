export { check, checkErrors, checkUnless } from './check.ts';
export { rules } from './rules.ts';
