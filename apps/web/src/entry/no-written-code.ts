import { config } from 'zod/v4/core';

// Else each schema tries whether it may write code, which the content security policy forbids and reports. Schemas are
// made as the program is loaded, so this is loaded before all of it.
config({ jitless: true });
