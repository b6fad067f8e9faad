export { check } from './check.ts';
export { rules } from './rules.ts';
