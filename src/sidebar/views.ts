import type { Views } from './shell/app';

/** Every part of the sidebar by its name. */
export const VIEWS: Views = {};
