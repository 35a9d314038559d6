/** One in the ordinary run of the tests; ten in the long one. */
export const TEST_SHARE = Number(process.env.SAHAKARYA_TEST_SHARE ?? 1);
