import { config } from 'zod';

// zod tries at its first schema whether code may be made from text, which the page's policy refuses and reports. Imported
// before every contract.
config({ jitless: true });
