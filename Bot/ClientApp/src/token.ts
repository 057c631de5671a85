/** Whom the visitor wants to be. */
export type Visitor = 'guest' | 'ada';

/** What the server gives the page so that it may talk to the bot. */
export interface Visit {
  token: string;
  conversationId: string;
  user: { id: string; name: string };
  maySignIn: boolean;
}

/** The server refused, for a reason that it gives. */
export class Refused extends Error {
  constructor(readonly status: number, detail: string) {
    super(detail);
  }
}

/** Asks for a token: for the last conversation under this name, or for a new one. */
export async function openVisit(visitor: Visitor, startOver: boolean): Promise<Visit> {
  const response = await fetch('/api/webchat/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: visitor, startOver })
  });

  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { detail?: string };
    throw new Refused(response.status, problem.detail ?? `The server answered ${response.status}.`);
  }

  return (await response.json()) as Visit;
}
