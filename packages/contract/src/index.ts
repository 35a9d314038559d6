export { PAGE_FIELDS, type PageField } from '@sahakarya/exchange';
export { About } from './about.ts';
export { ACCESS, type Access, accessRule, TOKEN_SCHEME, VISIT_COOKIE } from './access.ts';
export { ApiProblem, type Fetch } from './ask-route.ts';
export {
  type AnswerOf,
  addressOf,
  type Client,
  createClient,
  createOwnClient,
  createTokenClient,
  createVisitClient,
  type OperatorClient,
  type ReadName,
  type RequestOf,
  type TokenClient,
  type VisitClient,
  type VisitReadName,
  type VisitReads,
  type VisitWriteName,
  type VisitWrites,
  type WrittenOf,
} from './client.ts';
export * from './codes.ts';
export { type AddedColumn, addedColumns } from './csv-columns.ts';
export * from './files/files.ts';
export * from './history/history.ts';
export * from './imports/corrections.ts';
export { IMPORT_FAULTS, type ImportFaultCode } from './imports/import-faults.ts';
export * from './imports/imports.ts';
export { ToldSource } from './imports/told-source.ts';
export * from './imports/undo.ts';
export { Waiting } from './inbox/waiting.ts';
export { FormatQuery, listOf, oneOf, PartQuery, ROWS_IN_CSV, ROWS_IN_JSON } from './lists.ts';
export { Notices } from './notices/notices.ts';
export * from './observatory/coverage.ts';
export * from './observatory/indicators.ts';
export {
  createOpenClient,
  type OpenAnswer,
  type OpenClient,
  type OpenName,
  type OpenRequest,
  openAddressOf,
} from './open-client.ts';
export { OPEN_ROUTES } from './open-routes.ts';
export { DEPRECATION_RULE, type Json, openApiDocument } from './openapi.ts';
export * from './parties/parties.ts';
export * from './passkeys/passkeys.ts';
export { comparedEmail, Email } from './people/email.ts';
export * from './people/own-data.ts';
export * from './people/people.ts';
export * from './problems.ts';
export * from './providers/providers.ts';
export * from './reference-data/contents.ts';
export * from './reference-data/destinations.ts';
export * from './reference-data/economy.ts';
export * from './reference-data/sources.ts';
export {
  API_ROOT,
  bodyType,
  type FileBody,
  isKeyed,
  problemsOf,
  type Read,
  type Route,
  type Write,
  type WriteBody,
} from './route.ts';
export { ROUTE_NAMES, ROUTES, type RouteName } from './routes.ts';
export { isRuleFaultCode, RULE_FAULTS, type RuleFaultCode } from './rule-faults.ts';
export * from './scenarios/scenarios.ts';
export { SUBJECTS, type Subject } from './subjects.ts';
export * from './talks/talks.ts';
export * from './tokens/scopes.ts';
export * from './tokens/tokens.ts';
export { wholeParameter } from './whole-parameter.ts';
