interface Approval {
  number: string;
  verb: string;
  parameters: { name: string; value: string }[];
  /** Of what is shown: the server agrees to nothing else. */
  hash: string;
  rule: string;
  customer: string | null;
  level: string;
  channel: string;
  actor: string | null;
  requestedAt: string;
  expiresAt: string;
  isOverdue: boolean;
  mayDecide: boolean;
}

const part = document.getElementById('approvals-part')!;

const list = document.getElementById('approvals')!;

const notice = document.getElementById('approvals-notice')!;

let shown = '';

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

async function decide(approval: Approval, deed: 'agree' | 'refuse'): Promise<void> {
  const response = await fetch(`/desk/approvals/${approval.number}/${deed}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ hash: approval.hash })
  });
  const problem = response.ok ? {} : ((await response.json().catch(() => ({}))) as { detail?: string });
  notice.textContent = response.ok ? '' : (problem.detail ?? `The server answered ${response.status}.`);
  notice.hidden = response.ok;
  await pullApprovals();
}

function card(approval: Approval): HTMLLIElement {
  const item = make('li', 'approval');
  const top = make('p', 'top', `${approval.number}: ${approval.verb}`);
  top.append(...(approval.isOverdue ? [make('span', 'new', 'Overdue')] : []));
  const facts = make('dl', 'parameters');

  for (const { name, value } of approval.parameters) {
    facts.append(make('dt', '', name), make('dd', '', value));
  }

  const who = [approval.customer ?? 'Guest', approval.level, approval.channel, approval.actor && `by ${approval.actor}`].filter(Boolean).join(', ');
  const until = new Date(approval.expiresAt).toLocaleString([], { dateStyle: 'short', timeStyle: 'short' });
  item.append(top, facts, make('p', 'facts', `${who}. Rule: ${approval.rule}. Until ${until}.`));

  if (approval.mayDecide) {
    const deeds = make('p', 'deeds');

    for (const [deed, words, look] of [['agree', 'Agree', 'main-button'], ['refuse', 'Refuse', 'over']] as const) {
      const button = make('button', look, words);
      button.type = 'button';
      button.setAttribute('aria-label', `${words} to ${approval.number}, ${approval.verb}`);
      button.addEventListener('click', () => void decide(approval, deed));
      deeds.append(button);
    }

    item.append(deeds);
  } else {
    item.append(make('p', 'facts', 'You asked for this yourself: somebody else must agree.'));
  }

  return item;
}

/** Shows what needs a second person. */
export async function pullApprovals(): Promise<void> {
  const response = await fetch('/desk/approvals');

  if (!response.ok) {
    return;
  }

  const text = await response.text();
  const approvals = JSON.parse(text) as Approval[];
  part.hidden = approvals.length === 0 && notice.hidden;

  // A button that somebody is about to press stays where it is.
  if (text !== shown) {
    shown = text;
    list.replaceChildren(...approvals.map(card));
  }
}
