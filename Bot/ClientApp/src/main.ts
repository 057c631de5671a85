import { cardConfig, styleOptions } from './look';
import { watchSockets } from './sockets';
import { openVisit, Refused, type Visit, type Visitor } from './token';
import { isRightToLeft, speak } from './words';

/** Direct Line's connection states, as its client numbers them. */
const Status = { online: 2, expired: 3, failed: 4, ended: 5 } as const;

const visitorKey = 'visitor';

const shortestPause = 1_000;

const longestPause = 30_000;

const unreachable = 'The chat cannot be reached just now. It is tried again by itself; nothing that you wrote is lost.';

/** The address may ask for a language, as a link from a site in that language does: `?locale=ar`. */
const asked = new URLSearchParams(location.search).get('locale') ?? '';

const locale = (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(asked) ? asked : navigator.language) || 'en-US';

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const page = {
  status: element('status'),
  notice: element('notice'),
  visitor: element<HTMLFormElement>('visitor'),
  signInNote: element('sign-in-note'),
  hints: element('hints'),
  as: element('as'),
  startOver: element<HTMLButtonElement>('start-over'),
  webchat: element('webchat')
};

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

const darkScheme = matchMedia('(prefers-color-scheme: dark)');

/** The connection that counts; what an older one still says is not listened to. */
let current: { directLine: DirectLine; store: Store; visit: Visit; stage: HTMLElement } | undefined;

let attempt = 0;

function showStatus(state: 'connecting' | 'online' | 'offline', text: string): void {
  page.status.dataset['state'] = state;
  page.status.textContent = text;
}

function showNotice(text: string): void {
  page.notice.textContent = text;
  page.notice.hidden = text === '';
}

function chosenVisitor(): Visitor {
  return new FormData(page.visitor).get('visitor') === 'ada' ? 'ada' : 'guest';
}

function choose(visitor: Visitor): void {
  const radio = page.visitor.elements.namedItem('visitor') as RadioNodeList;
  radio.value = visitor;
  localStorage.setItem(visitorKey, visitor);
}

/** What the visitor wrote last, until the server has shown it; put back into the box when the connection is lost for good. */
let unsent = '';

/** Whether what was written was refused only because the token was too old: then it is certain that it has not arrived. */
let isRefused = false;

/** Whether the visitor was typing when the connection was changed. */
let refocus = false;

/** Tells the bot that somebody has come, and which language they read; minds what was written. */
const accompany: StoreMiddleware = ({ dispatch, getState }) => (next) => (action) => {
  switch (action.type) {
    case 'DIRECT_LINE/CONNECT_FULFILLED':
      dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'webchat/join', value: { language: locale } } });

      if (unsent && isRefused) {
        dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text: unsent } });
      } else if (unsent) {
        const { sendBoxValue: draft } = getState();
        dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft ? `${unsent} ${draft}` : unsent } });
        showNotice('Your last message was not sent. It is in the box again.');
        unsent = '';
      }

      if (refocus) {
        current?.stage.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]')?.focus();
      }

      isRefused = false;
      refocus = false;
      break;
    case 'DIRECT_LINE/POST_ACTIVITY_PENDING': {
      const { activity } = action.payload as { activity: { type: string; text?: string } };
      unsent = activity.type === 'message' ? (activity.text ?? '') : unsent;
      break;
    }

    case 'DIRECT_LINE/POST_ACTIVITY_FULFILLED':
      if ((action.payload as { activity: { type: string } }).activity.type === 'message') {
        unsent = '';
        showNotice('');
      }

      break;
    default:
      break;
  }

  return next(action);
};

function render(): void {
  if (current) {
    WebChat.renderWebChat(
      {
        directLine: current.directLine,
        store: current.store,
        userID: current.visit.user.id,
        username: current.visit.user.name,
        locale,
        dir: isRightToLeft(locale) ? 'rtl' : 'ltr',
        nonce,
        // Whoever has taken over sees that an answer is on its way.
        sendTypingIndicator: true,
        styleOptions: styleOptions(darkScheme.matches),
        adaptiveCardsHostConfig: cardConfig(darkScheme.matches)
      },
      current.stage
    );
  }
}

function connect(visit: Visit): void {
  // Forgotten first: the end of the old connection must not be taken for a failure of the new one.
  const before = current;
  refocus = before?.stage.contains(document.activeElement) ?? false;
  current = undefined;
  before?.directLine.end();
  const directLine = WebChat.createDirectLine({
    token: visit.token,
    domain: `${location.origin}/v3/directline`,
    conversationStartProperties: { locale }
  });
  // Each connection has a stage of its own: Web Chat, given another connection where it stands, ends the new one too.
  const stage = document.createElement('div');
  page.webchat.replaceChildren(stage);
  const store = WebChat.createStore({}, accompany);
  current = { directLine, store, visit, stage };

  if (before) {
    // What is being typed outlives the connection.
    store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: before.store.getState().sendBoxValue } });
  }

  let isOver = false;
  directLine.connectionStatus$.subscribe((status) => {
    // Web Chat ends a connection that has failed, so that one failure is told twice.
    if (current?.directLine === directLine && !isOver) {
      isOver = status >= Status.expired;
      follow(status);
    }
  });
  render();
}

/** The client gives up on these; the page does not: it gets a new token, for the same conversation while that is kept. */
function follow(status: number): void {
  switch (status) {
    case Status.online:
      attempt = 0;

      if (page.notice.textContent === unreachable) {
        showNotice('');
      }

      break;
    case Status.ended:
      showNotice('The last conversation is no longer kept. This is a new one.');
      void open(false);
      break;
    case Status.expired:
      isRefused = true;
      void open(false);
      break;
    case Status.failed:
      void open(false);
      break;
    default:
      break;
  }
}

function pause(): Promise<void> {
  const length = Math.min(longestPause, shortestPause * 2 ** attempt++) * (0.5 + Math.random() / 2);
  return new Promise((resolve) => setTimeout(resolve, length));
}

/** Gets a token and connects; tries again for as long as the server cannot be reached. */
async function open(startOver: boolean): Promise<void> {
  const visitor = chosenVisitor();

  if (attempt > 0) {
    await pause();
  }

  try {
    const visit = await openVisit(visitor, startOver);

    // Meanwhile the visitor may have become somebody else.
    if (visitor === chosenVisitor()) {
      attempt = Math.max(attempt, 1);
      page.as.textContent = `for ${visit.user.name}`;
      page.signInNote.hidden = visit.maySignIn;
      page.visitor.querySelector<HTMLInputElement>('input[value=ada]')!.disabled = !visit.maySignIn;
      connect(visit);
    }
  } catch (error) {
    if (error instanceof Refused && error.status === 403 && visitor === 'ada') {
      choose('guest');
      showNotice('Signing in as Ada is not possible here, so you are a guest.');
      await open(false);
      return;
    }

    showStatus('offline', 'Offline');
    showNotice(unreachable);
    attempt = Math.max(attempt, 1);
    await open(startOver);
  }
}

page.visitor.addEventListener('change', () => {
  choose(chosenVisitor());
  attempt = 0;
  unsent = '';
  showStatus('connecting', 'Connecting');
  showNotice('');
  void open(false);
});

page.startOver.addEventListener('click', () => {
  attempt = 0;
  unsent = '';
  showStatus('connecting', 'Connecting');
  showNotice('');
  void open(true);
});

page.hints.addEventListener('click', (event) => {
  const say = (event.target as HTMLElement).closest<HTMLButtonElement>('button')?.dataset['say'];

  if (say && current) {
    current.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text: say } });
  }
});

darkScheme.addEventListener('change', render);

// The client goes on saying "online" while its socket is down, so the page looks at the socket itself.
watchSockets((isOpen) => {
  if (isOpen) {
    showStatus('online', 'Online');
  } else {
    showStatus('connecting', 'Reconnecting');
  }
});

speak(locale);
choose(localStorage.getItem(visitorKey) === 'ada' ? 'ada' : 'guest');
void open(false);
