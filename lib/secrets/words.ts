export { type RefusalWords, refusalWords } from './words/refusal-words';
export { revokeRefusalWords } from './words/revoke-words';
export { runbookAnchor } from './words/runbook-anchor';
export { secretTail } from './words/secret-tail';
export { unknownIssueWords, unknownRevokeWords } from './words/unknown-words';
export { revokeWarning, wordsOfUse } from './words/use-words';
export { verifyWords } from './words/verify-words';
