export {
  type AnswerOf,
  ApiProblem,
  addressOf,
  type Client,
  createClient,
  type Fetch,
  type ReadName,
  type RequestOf,
} from './client.ts';
export * from './codes.ts';
export * from './corrections.ts';
export * from './coverage.ts';
export * from './destinations.ts';
export * from './economy.ts';
export { IMPORT_FAULTS, type ImportFaultCode } from './import-faults.ts';
export * from './imports.ts';
export * from './indicators.ts';
export { FormatQuery, listOf, oneOf, PageQuery, ROWS_IN_CSV, ROWS_IN_JSON } from './lists.ts';
export { DEPRECATION_RULE, type Json, openApiDocument } from './openapi.ts';
export * from './problems.ts';
export { API_ROOT, EVERYWHERE, type Route } from './route.ts';
export { ROUTE_NAMES, ROUTES, type RouteName } from './routes.ts';
export * from './scenarios.ts';
export * from './sources.ts';
