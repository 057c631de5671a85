/** Sends something to the server; what it refuses is an error in its own words. */
export async function post(address: string, body?: unknown): Promise<Response> {
  const response = await fetch(address, {
    method: 'POST',
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  });

  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { detail?: string };
    throw new Error(problem.detail ?? `The server answered ${response.status}.`);
  }

  return response;
}
