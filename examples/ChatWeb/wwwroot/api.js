// The chat's HTTP side. A request that is refused throws a Problem, whose message is for people.

export class Problem extends Error {
  constructor(message, status, code) {
    super(message);
    Object.assign(this, { status, code });
  }
}

const base = 'chat';

export async function call(method, path, body, type = 'application/json') {
  let response;
  try {
    response = await fetch(`${base}/${path}`, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': type },
      body: body === undefined ? undefined : type === 'application/json' ? JSON.stringify(body) : body,
    });
  } catch {
    throw new Problem('The server cannot be reached. What is running goes on; the page connects again by itself when the server is back.', 0, 'unreachable');
  }
  if (response.ok) return response.status === 204 ? null : response.json();
  let problem = {};
  try { problem = await response.json(); } catch { /* not from the chat: a proxy, or nothing */ }
  throw new Problem(problem.detail ?? `The server answered with status ${response.status}. Try again.`, response.status, problem.code ?? '');
}

export const list = () => call('GET', 'conversations');
export const limits = () => call('GET', 'limits');
export const create = () => call('POST', 'conversations', {});
export const state = id => call('GET', `conversations/${id}`);
export const remove = id => call('DELETE', `conversations/${id}`);
export const ask = (id, text) => call('POST', `conversations/${id}/messages`, { text });
export const retry = id => call('POST', `conversations/${id}/retry`, {});
export const stop = (id, run) => call('POST', `conversations/${id}/runs/${run}/stop`, {});
export const approve = (id, asked, isApproved) => call('POST', `conversations/${id}/approvals/${asked.approval}`, { digest: asked.digest, approve: isApproved });
export const setCareful = (id, isCareful) => call('PUT', `conversations/${id}/settings`, { asks_before_code: isCareful });
export const addFile = (id, file) => call('PUT', `conversations/${id}/files/${encodeURIComponent(file.name)}`, file, 'application/octet-stream');
export const removeFile = (id, name) => call('DELETE', `conversations/${id}/files/${encodeURIComponent(name)}`);
export const fileAddress = (id, run, file) => `${base}/conversations/${id}/runs/${run}/files/${encodeURIComponent(file)}`;
export const eventsAddress = (id, after) => `${base}/conversations/${id}/events?after=${after}`;
