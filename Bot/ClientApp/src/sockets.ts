/** Tells whenever the newest WebSocket of the page opens or closes. To be called before any is made. */
export function watchSockets(tell: (isOpen: boolean) => void): void {
  let newest: WebSocket | undefined;

  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      newest = this;
      this.addEventListener('open', () => newest === this && tell(true));
      this.addEventListener('close', () => newest === this && tell(false));
    }
  };
}
