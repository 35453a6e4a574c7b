// For pages whose content policy forbids eval: Zod then does not try it, which the browser would report.
// Only the first import of a program takes effect in time.
import { config } from 'zod';

config({ jitless: true });
