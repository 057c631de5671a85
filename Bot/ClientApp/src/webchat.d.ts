// The few parts of Web Chat's bundle that the page uses; the bundle is served as shipped and sets this global.

interface Subscription {
  unsubscribe(): void;
}

interface DirectLine {
  connectionStatus$: { subscribe(next: (status: number) => void): Subscription };
  end(): void;
}

interface StoreAction {
  type: string;
  payload?: unknown;
}

interface Store {
  dispatch(action: StoreAction): void;
  getState(): { sendBoxValue: string };
}

type StoreMiddleware = (store: Store) => (next: (action: StoreAction) => unknown) => (action: StoreAction) => unknown;

declare const WebChat: {
  createDirectLine(options: {
    token: string;
    domain: string;
    conversationStartProperties?: { locale: string };
  }): DirectLine;
  createStore(initialState: object, ...middleware: StoreMiddleware[]): Store;
  renderWebChat(props: Record<string, unknown>, element: HTMLElement): void;
};
