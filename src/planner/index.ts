export type { LeftAddress } from './compare-addresses.ts';
export {
  type BeforeAndAfter,
  comparePlans,
  isSame,
  type PlanDifference,
} from './compare-plans.ts';
export type { Effort } from './effort.ts';
export {
  type Explanation,
  explain,
  type NearestPage,
  type StandingStop,
} from './explain.ts';
export { type Fault, faultsIn, repeated } from './faults.ts';
export type { ComparedPage, PageChange } from './follow-pages.ts';
export { loadSolverBy } from './load-solver.ts';
export { type NearPages, nearPages } from './near-pages.ts';
export { nextLock } from './next-lock.ts';
export type { Obstacle } from './obstacles.ts';
export type { Certificate, Plan } from './plan.ts';
export { objectives } from './plan.ts';
export { type PlanOptions, type Progress, plan } from './plan-site.ts';
export { publishedPassages } from './published-passages.ts';
export { type TradeOff, type TradeOffOptions, type TradeOffPoint, tradeOff } from './trade-off.ts';
export { verifyPlan } from './verify-plan.ts';
