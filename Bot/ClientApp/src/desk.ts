import { post } from './post';
import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr';
import { pullApprovals } from './approvals';

interface Case {
  id: number;
  customer: string | null;
  reason: string;
  summary: string;
  language: string | null;
  requestedAt: string;
  /** The id of the customer's last line. */
  lastSaid: number;
}

interface Desk {
  agent: string;
  queue: Case[];
  mine: Case[];
}

interface Line {
  id: number;
  at: string;
  speaker: 'customer' | 'bot' | 'agent';
  author: string | null;
  text: string;
  attachments: { name: string; address: string }[];
}

const pauses = [0, 500, 1_000, 2_000, 5_000];

const typingShownFor = 5_000;

const typingToldEvery = 3_000;

const reasons: Record<string, string> = { asked: 'Asked for a person', stuck: 'The bot is stuck' };

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const page = {
  status: element('status'),
  me: element('me'),
  help: element('help'),
  helpButton: element<HTMLButtonElement>('help-button'),
  signOut: element<HTMLButtonElement>('sign-out'),
  mine: element('mine'),
  mineNone: element('mine-none'),
  queue: element('queue'),
  queueNone: element('queue-none'),
  chat: element('chat'),
  title: element('title'),
  accept: element<HTMLButtonElement>('accept'),
  save: element<HTMLAnchorElement>('save'),
  known: element('known'),
  notice: element('notice'),
  log: element('log'),
  lines: element('lines'),
  typing: element('typing'),
  write: element<HTMLFormElement>('write'),
  text: element<HTMLTextAreaElement>('text'),
  file: element<HTMLInputElement>('file'),
  back: element<HTMLFormElement>('back'),
  note: element<HTMLInputElement>('note'),
  spoken: element('spoken')
};

let desk: Desk = { agent: '', queue: [], mine: [] };

/** The chat on the right. */
let open: { chat: Case; lastLine: number; isOver: boolean } | undefined;

/** The last line that was shown of each chat. */
const read = new Map<number, number>();

/** What was not sent yet, by chat: nothing that was written is lost by looking at another one. */
const drafts = new Map<number, string>();

/** Kept until the server has taken it, so that a message sent again after a broken connection is said once. */
let unsent: { chat: number; text: string; messageId: string } | undefined;

let typingTimer = 0;

let typingToldAt = 0;

const hub = new HubConnectionBuilder()
  // Without the first call of its own, which another replica might answer.
  .withUrl('/desk/hub', { skipNegotiation: true, transport: HttpTransportType.WebSockets })
  .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => pauses[Math.min(previousRetryCount, pauses.length - 1)]! })
  .configureLogging(LogLevel.Error)
  .build();

function showStatus(state: 'connecting' | 'online' | 'offline', text: string): void {
  page.status.dataset['state'] = state;
  page.status.textContent = text;
}

function showNotice(text: string): void {
  page.notice.textContent = text;
  page.notice.hidden = text === '';
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** What a chat is about: the summary's first line; the others are what is known. */
const titleOf = (chat: Case): string => chat.summary.split('\n')[0]!;

const nameOf = (chat: Case): string => chat.customer ?? 'Guest';

/** Whether the customer of a chat of the agent's own has said something that was not shown. */
const isUnread = (chat: Case): boolean =>
  chat.id !== open?.chat.id && desk.mine.includes(chat) && chat.lastSaid > (read.get(chat.id) ?? 0);

function waited(since: string): string {
  const seconds = Math.max(0, Math.round((Date.now() - Date.parse(since)) / 1_000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
}

const isMine = (chat: Case | undefined): boolean => chat !== undefined && desk.mine.some((known) => known.id === chat.id);

/** Whose words the server refused; a HubException's own words come after this. */
function wordsOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('HubException: ')[1] ?? text;
}

/** Does what the agent asked for, and says so when it cannot be done. */
async function attempt(deed: () => Promise<void>): Promise<void> {
  showNotice('');

  try {
    await deed();
  } catch (error) {
    showNotice(wordsOf(error));
  }
}

function caseButton(chat: Case): HTMLLIElement {
  const item = document.createElement('li');
  const button = make('button', 'case');
  button.type = 'button';
  button.dataset['chat'] = String(chat.id);
  button.setAttribute('aria-current', String(open?.chat.id === chat.id));
  const top = make('span', 'top', nameOf(chat));
  const wait = make('span', 'wait', waited(chat.requestedAt));
  wait.dataset['since'] = chat.requestedAt;
  top.append(...(isUnread(chat) ? [make('span', 'new', 'New')] : []), wait);
  button.append(top, make('span', 'about', titleOf(chat)), make('span', 'facts', [reasons[chat.reason] ?? chat.reason, chat.language].filter(Boolean).join(', ')));
  item.append(button);
  return item;
}

function fill(list: HTMLElement, none: HTMLElement, chats: Case[]): void {
  const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset['chat'] : undefined;
  list.replaceChildren(...chats.map(caseButton));
  none.hidden = chats.length > 0;
  list.querySelector<HTMLElement>(`[data-chat="${focused}"]`)?.focus();
}

function lineItem(line: Line): HTMLLIElement {
  const who = line.speaker === 'customer' ? 'Customer' : line.speaker === 'agent' ? (line.author ?? 'Agent') : 'Bot';
  const at = new Date(line.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  const item = make('li', `line ${line.speaker}`);
  item.append(make('span', 'who', `${who}, ${at}`), document.createTextNode(line.text));

  for (const file of line.attachments) {
    const link = make('a', 'file-link', file.name);
    link.href = file.address;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    item.append(link);
  }

  if (line.speaker === 'agent' && line.text !== '' && isMine(open?.chat)) {
    const propose = make('button', 'propose', 'Propose as answer');
    propose.type = 'button';
    propose.dataset['line'] = String(line.id);
    item.append(propose);
  }

  return item;
}

async function pullLines(): Promise<void> {
  const showing = open;

  if (!showing || showing.isOver) {
    return;
  }

  const lines = await hub.invoke<Line[]>('Open', showing.chat.id, showing.lastLine);

  // Meanwhile another chat may have been opened, or the same lines have come by another way.
  const fresh = lines.filter((line) => line.id > showing.lastLine);

  if (open !== showing || fresh.length === 0) {
    return;
  }

  showing.lastLine = fresh.at(-1)!.id;
  read.set(showing.chat.id, showing.lastLine);
  page.lines.append(...fresh.map(lineItem));
  page.log.scrollTop = page.log.scrollHeight;

  if (fresh.some((line) => line.speaker === 'customer')) {
    page.typing.textContent = '';
  }
}

/** Shows what can be done with the chat on the right. */
function showChat(): void {
  const mine = isMine(open?.chat);
  const isWaiting = open !== undefined && desk.queue.some((chat) => chat.id === open?.chat.id);

  if (open && !mine && !isWaiting && !open.isOver) {
    open.isOver = true;
    page.typing.textContent = '';
    showNotice('This chat has ended, or somebody else has taken it.');
  }

  page.title.textContent = open ? `${nameOf(open.chat)}: ${titleOf(open.chat)}` : 'No chat is open';
  page.known.textContent = open?.chat.summary.split('\n').slice(1).join('\n') ?? '';
  page.save.hidden = !mine && !isWaiting;
  page.save.href = open ? `/desk/chats/${open.chat.id}/test` : '';
  page.accept.hidden = !isWaiting;
  page.write.hidden = !mine;
  page.back.hidden = !mine;

  // Who works by keyboard goes on where the hidden thing was, not at the top of the page.
  if (document.activeElement?.closest('[hidden]')) {
    page.chat.focus();
  }
}

async function pull(): Promise<void> {
  const before = desk;
  desk = await hub.invoke<Desk>('List');
  page.me.textContent = `Signed in as ${desk.agent}`;
  fill(page.mine, page.mineNone, desk.mine);
  fill(page.queue, page.queueNone, desk.queue);
  const unread = desk.mine.filter(isUnread);
  const calling = desk.queue.length + unread.length;
  document.title = calling > 0 ? `(${calling}) Agent desk` : 'Agent desk';

  if (desk.queue.some((chat) => !before.queue.some((known) => known.id === chat.id))) {
    page.spoken.textContent = `${desk.queue.length} waiting.`;
  }

  const news = unread.find((chat) => !before.mine.some((known) => known.id === chat.id && known.lastSaid === chat.lastSaid));

  if (news) {
    page.spoken.textContent = `New message from ${nameOf(news)}.`;
  }

  await pullLines();
  showChat();
  await pullApprovals();
}

/** Brings the page up to date; what it last told the agent stays. */
async function refresh(): Promise<void> {
  try {
    await pull();
  } catch (error) {
    // Without a connection there is nothing to tell: the page is brought up to date once it is back.
    if (hub.state === HubConnectionState.Connected) {
      showNotice(wordsOf(error));
    }
  }
}

async function show(chat: Case): Promise<void> {
  if (open?.chat.id !== chat.id) {
    if (open) {
      drafts.set(open.chat.id, page.text.value);
    }

    open = { chat, lastLine: 0, isOver: false };
    page.lines.replaceChildren();
    page.typing.textContent = '';
    page.note.value = '';
    page.text.value = drafts.get(chat.id) ?? '';
  }

  await pull();
}

async function accept(): Promise<void> {
  if (open && !page.accept.hidden) {
    await hub.invoke('Accept', open.chat.id);
    await pull();
    page.text.focus();
  }
}

async function say(): Promise<void> {
  const text = page.text.value.trim();

  if (!open || text === '') {
    return;
  }

  const { id } = open.chat;
  // The same words that were not taken before are the same message.
  unsent = unsent?.chat === id && unsent.text === text ? unsent : { chat: id, text, messageId: crypto.randomUUID() };
  await hub.invoke('Say', id, unsent.messageId, text);
  unsent = undefined;
  page.text.value = '';
  drafts.delete(id);
}

async function sendFile(file: File): Promise<void> {
  if (!open) {
    return;
  }

  const form = new FormData();
  form.append('chat', String(open.chat.id));
  form.append('messageId', crypto.randomUUID());
  form.append('file', file);
  const response = await fetch('/desk/files', { method: 'POST', body: form });

  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { detail?: string };
    throw new Error(problem.detail ?? `The server answered ${response.status}.`);
  }
}

/** Proposes what the agent said as an answer for everybody; a person looks at it on the page of articles. */
async function propose(button: HTMLButtonElement): Promise<void> {
  if (open) {
    await post('/desk/articles', { chat: open.chat.id, line: Number(button.dataset['line']) });
    button.disabled = true;
    button.textContent = 'Proposed';
    page.spoken.textContent = 'Proposed as an answer.';
  }
}

async function handBack(): Promise<void> {
  if (open) {
    await hub.invoke('HandBack', open.chat.id, page.note.value.trim() || null);
    page.note.value = '';
    drafts.delete(open.chat.id);
    open = undefined;
    page.lines.replaceChildren();
    await pull();
    page.queue.querySelector<HTMLElement>('button')?.focus();
  }
}

/** Connects, and tries again for as long as the server cannot be reached; without a session there is nothing to try. */
async function connect(): Promise<void> {
  for (let i = 0; ; i++) {
    try {
      await hub.start();
      showStatus('online', 'Online');
      await refresh();
      return;
    } catch (error) {
      if (wordsOf(error).includes("'401'")) {
        location.reload();
        return;
      }

      showStatus('offline', 'Offline');
      await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(i + 1, pauses.length - 1)]));
    }
  }
}

hub.on('changed', () => void refresh());

hub.on('typing', (chat: number) => {
  if (open?.chat.id === chat) {
    page.typing.textContent = 'The customer is typing…';
    clearTimeout(typingTimer);
    typingTimer = setTimeout(() => (page.typing.textContent = ''), typingShownFor);
  }
});

hub.onreconnecting(() => showStatus('connecting', 'Reconnecting'));
hub.onreconnected(() => {
  showStatus('online', 'Online');
  void refresh();
});
hub.onclose(() => {
  showStatus('connecting', 'Reconnecting');
  void connect();
});

document.querySelector('nav')!.addEventListener('click', (event) => {
  const id = Number((event.target as HTMLElement).closest<HTMLElement>('[data-chat]')?.dataset['chat']);
  const chat = [...desk.mine, ...desk.queue].find((known) => known.id === id);

  if (chat) {
    void attempt(() => show(chat));
  }
});

page.accept.addEventListener('click', () => void attempt(accept));

page.lines.addEventListener('click', (event) => {
  const button = (event.target as HTMLElement).closest<HTMLButtonElement>('.propose');

  if (button) {
    void attempt(() => propose(button));
  }
});

page.write.addEventListener('submit', (event) => {
  event.preventDefault();
  void attempt(say);
});

page.text.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    page.write.requestSubmit();
  }
});

page.text.addEventListener('input', () => {
  if (open && hub.state === HubConnectionState.Connected && Date.now() - typingToldAt > typingToldEvery) {
    typingToldAt = Date.now();
    void hub.send('Typing', open.chat.id);
  }
});

page.file.addEventListener('change', () => {
  const [file] = page.file.files ?? [];

  if (file) {
    void attempt(() => sendFile(file)).then(() => (page.file.value = ''));
  }
});

page.back.addEventListener('submit', (event) => {
  event.preventDefault();
  void attempt(handBack);
});

page.helpButton.addEventListener('click', () => {
  page.help.hidden = !page.help.hidden;
  page.helpButton.setAttribute('aria-expanded', String(!page.help.hidden));
});

page.signOut.addEventListener('click', () => void fetch('/desk/sign-out', { method: 'POST' }).then(() => location.reload()));

document.addEventListener('keydown', (event) => {
  const deeds: Record<string, () => void> = {
    KeyQ: () => (page.queue.querySelector<HTMLElement>('button') ?? page.mine.querySelector<HTMLElement>('button'))?.focus(),
    KeyA: () => void attempt(accept),
    KeyM: () => page.text.focus(),
    KeyB: () => !page.back.hidden && page.back.requestSubmit()
  };
  const deed = event.altKey && !event.ctrlKey && !event.metaKey ? deeds[event.code] : undefined;

  if (deed) {
    event.preventDefault();
    deed();
  }
});

// What was said last stays in sight when a form or the telephone's keyboard takes room.
new ResizeObserver(() => (page.log.scrollTop = page.log.scrollHeight)).observe(page.log);

setInterval(() => {
  for (const wait of document.querySelectorAll<HTMLElement>('.wait')) {
    wait.textContent = waited(wait.dataset['since']!);
  }
}, 1_000);

void connect();
