import { post } from './post';

interface Article {
  article: string;
  version: number;
  state: 'proposed' | 'live' | 'rejected';
  title: string;
  question: string;
  text: string;
  changedBy: string;
  changedAt: string;
}

interface Lesson {
  id: number;
  language: string;
  text: string;
  understood: string;
  reason: string;
}

interface LessonList {
  groups: { lessons: Lesson[] }[];
  intents: string[];
  learnt: number;
}

interface Figures {
  heldBack: number;
  before: number;
  after: number;
  lessons: number;
  isUsed: boolean;
}

const reasons: Record<string, string> = {
  not_understood: 'not understood',
  unsure: 'unsure',
  corrected: 'corrected by the customer',
  escalated: 'passed on to a person'
};

/** So many messages of a group are shown. */
const mostShown = 5;

const states = { proposed: 'Proposed', live: 'Live', rejected: 'Rejected' };

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const page = {
  notice: element('notice'),
  spoken: element('spoken'),
  proposed: element('proposed'),
  proposedNone: element('proposed-none'),
  settled: element('settled'),
  settledNone: element('settled-none'),
  groups: element('groups'),
  groupsNone: element('groups-none'),
  learnt: element('learnt'),
  figures: element('figures'),
  train: element<HTMLButtonElement>('train'),
  untrain: element<HTMLButtonElement>('untrain')
};

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(className: string, text: string, deed: () => Promise<void>): HTMLButtonElement {
  const made = make('button', className, text);
  made.type = 'button';
  made.addEventListener('click', () => void attempt(deed));
  return made;
}

/** Does what was asked for, and says so when it cannot be done. */
async function attempt(deed: () => Promise<void>): Promise<void> {
  page.notice.hidden = true;

  try {
    await deed();
  } catch (error) {
    page.notice.textContent = error instanceof Error ? error.message : String(error);
    page.notice.hidden = false;
  }
}

async function get<T>(address: string): Promise<T> {
  const response = await fetch(address);

  if (response.status === 401) {
    location.href = '/desk';
  }

  if (!response.ok) {
    throw new Error(`The server answered ${response.status}.`);
  }

  return (await response.json()) as T;
}

const at = (time: string): string => new Date(time).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });

function field<K extends 'input' | 'textarea'>(card: HTMLElement, tag: K, id: string, name: string, value: string, most: number): HTMLElementTagNameMap[K] {
  const label = make('label', '', name);
  const input = document.createElement(tag) as HTMLInputElement | HTMLTextAreaElement;
  label.htmlFor = input.id = id;
  input.value = value;
  input.maxLength = most;
  card.append(label, input);
  return input as HTMLElementTagNameMap[K];
}

/** Tells the server, says what was done, and shows what is there now. */
async function change(article: Article, verb: 'approve' | 'reject' | 'undo', done: string, body?: unknown): Promise<void> {
  await post(`/desk/articles/${encodeURIComponent(article.article)}/${verb}`, body);
  await showArticles();
  page.spoken.textContent = done;
}

async function showHistory(card: HTMLElement, article: Article): Promise<void> {
  const versions = await get<Article[]>(`/desk/articles/${encodeURIComponent(article.article)}/history`);
  const list = make('ol', 'history');
  list.append(...versions.map((one) => make('li', '', `Version ${one.version}, ${states[one.state].toLowerCase()} by ${one.changedBy}, ${at(one.changedAt)}: ${one.text}`)));
  card.querySelector('.history')?.remove();
  card.append(list);
}

function card(article: Article): HTMLLIElement {
  const made = make('li', 'card');
  const facts = make('p', 'facts');
  facts.append(make('span', 'state', states[article.state]), ` Version ${article.version} by ${article.changedBy}, ${at(article.changedAt)}`);
  made.append(facts);
  const id = (name: string): string => `${article.article}-${name}`;
  const title = field(made, 'input', id('title'), 'Title', article.title, 150);
  const question = field(made, 'textarea', id('question'), 'What is asked; other words for it, too', article.question, 900);
  const text = field(made, 'textarea', id('text'), 'The answer, as customers read it', article.text, 900);
  question.rows = 2;
  text.rows = 4;
  const words = (): object => ({ title: title.value, question: question.value, text: text.value });
  const deeds = make('div', 'deeds');
  deeds.append(button('main-button', article.state === 'live' ? 'Save' : 'Approve', () => change(article, 'approve', 'The article is live.', words())));

  if (article.state !== 'rejected') {
    deeds.append(button('over', article.state === 'live' ? 'Withdraw' : 'Reject', () => change(article, 'reject', 'The article is shown to nobody.')));
  }

  if (article.version > 1) {
    deeds.append(button('over', 'Undo last change', () => change(article, 'undo', 'The last change is undone.')));
  }

  deeds.append(button('over', 'History', () => showHistory(made, article)));
  made.append(deeds);
  return made;
}

async function showArticles(): Promise<void> {
  const articles = await get<Article[]>('/desk/articles');
  const proposed = articles.filter((article) => article.state === 'proposed');
  const settled = articles.filter((article) => article.state !== 'proposed');
  page.proposed.replaceChildren(...proposed.map(card));
  page.settled.replaceChildren(...settled.map(card));
  page.proposedNone.hidden = proposed.length > 0;
  page.settledNone.hidden = settled.length > 0;
}

function option(value: string, text: string): HTMLOptionElement {
  const made = document.createElement('option');
  made.value = value;
  made.textContent = text;
  return made;
}

function groupCard(lessons: Lesson[], intents: string[]): HTMLLIElement {
  const [first] = lessons;
  const made = make('li', 'card');
  const said = make('ul', 'said');
  said.append(...lessons.slice(0, mostShown).map((lesson) => make('li', '', `“${lesson.text}”`)));
  made.append(make('p', 'facts', `${lessons.length} in ${first!.language}, ${reasons[first!.reason] ?? first!.reason}; taken for ${first!.understood}`), said);
  const label = make('label', '', 'What was meant');
  const select = document.createElement('select');
  label.htmlFor = select.id = `intent-${first!.id}`;
  select.append(option('', 'Choose'), ...intents.map((intent) => option(intent, intent.replaceAll('_', ' '))));
  const settle = async (intent: string | null, done: string): Promise<void> => {
    await post('/desk/lessons/settle', { ids: lessons.map((lesson) => lesson.id), intent });
    await showLessons();
    page.spoken.textContent = done;
  };
  const deeds = make('div', 'deeds');
  const learn = button('main-button', 'Learn this', () => settle(select.value, 'It is learnt by the next training.'));
  learn.disabled = true;
  select.addEventListener('change', () => (learn.disabled = select.value === ''));
  deeds.append(learn, button('over', 'Nothing to learn', () => settle(null, 'The group is gone.')));
  made.append(label, select, deeds);
  return made;
}

async function showLessons(): Promise<void> {
  const { groups, intents, learnt } = await get<LessonList>('/desk/lessons');
  page.groups.replaceChildren(...groups.map((group) => groupCard(group.lessons, intents)));
  page.groupsNone.hidden = groups.length > 0;
  page.learnt.textContent = `The next training learns from ${learnt} message${learnt === 1 ? '' : 's'}.`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

async function train(): Promise<void> {
  page.train.disabled = true;
  page.figures.textContent = 'Training; it may take a minute …';

  try {
    const response = await post('/desk/lessons/train');
    const { heldBack, before, after, lessons, isUsed } = (await response.json()) as Figures;
    page.figures.textContent =
      `Of ${heldBack} held-back utterances ${percent(before)} were understood before, ${percent(after)} with ${lessons} lessons. ` +
      (isUsed ? 'Customers are understood by the new training from now on.' : 'That is worse than allowed: the training is not used.');
  } catch (error) {
    page.figures.textContent = '';
    throw error;
  } finally {
    page.train.disabled = false;
  }
}

async function untrain(): Promise<void> {
  await post('/desk/lessons/undo');
  page.figures.textContent = 'The training before counts again.';
}

page.train.addEventListener('click', () => void attempt(train));
page.untrain.addEventListener('click', () => void attempt(untrain));

void attempt(showArticles);
void attempt(showLessons);
