#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// What starts often starts faster from what was compiled before, and this has to be said before anything is loaded.
enableCompileCache();
await import('./run.ts');
