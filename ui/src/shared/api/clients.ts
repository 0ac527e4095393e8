import createClient from 'openapi-fetch';
import type { paths as ChatmindPaths } from './chatmind';
import type { paths as DatapulsePaths } from './datapulse';
import type { paths as FilevaultPaths } from './filevault';
import type { paths as MetricshubPaths } from './metricshub';
import { unreachable } from './problem';
import type { paths as TaskflowPaths } from './taskflow';

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw unreachable(error);
  }
}

// Whole addresses, because the Request of Node, where the unit tests run, takes no others.
const at = (path: string) => ({ baseUrl: `${window.location.origin}${path}`, fetch: send });

export const datapulse = createClient<DatapulsePaths>(at('/api/datapulse'));
export const taskflow = createClient<TaskflowPaths>(at('/api/taskflow'));
export const chatmind = createClient<ChatmindPaths>(at('/api/chatmind'));
export const filevault = createClient<FilevaultPaths>(at('/api/filevault'));
export const metricshub = createClient<MetricshubPaths>(at('/api/metricshub'));
