import { CallError, asCallError, isAbort } from './errors';
import type { CallOptions, CoreEvent, Transport } from './transport';

type Fetch = typeof fetch;
type MakeEventSource = (url: string) => EventSource;

/**
 * Loopback HTTP: `POST /call/<command>` with the arguments as the body, events as Server-Sent Events. The cookie that the
 * one-time token was exchanged for goes along by itself and is not readable here.
 */
export function httpTransport(
  fetcher: Fetch = (...a) => fetch(...a),
  eventSource: MakeEventSource = (url) => new EventSource(url),
): Transport {
  return {
    name: 'http',
    async call(command: string, args: object, options: CallOptions = {}): Promise<unknown> {
      let response: Response;
      try {
        response = await fetcher(`/call/${command}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(args),
          credentials: 'same-origin',
          cache: 'no-store',
          signal: options.signal,
        });
      } catch (error) {
        if (isAbort(error)) throw error;
        throw new CallError('internal', 'ui-error-unreachable', 'the core does not answer');
      }
      const text = await response.text();
      if (!response.ok) throw asCallError(text);
      return text === '' ? null : (JSON.parse(text) as unknown);
    },
    openDisplay(): Promise<void> {
      window.open('/display', 'nirantar-display');
      return Promise.resolve();
    },
    listen(onEvent: (event: CoreEvent) => void): () => void {
      const source = eventSource('/events');
      source.onmessage = (message: MessageEvent<string>) => {
        try {
          onEvent(JSON.parse(message.data) as CoreEvent);
        } catch {
          // A line that is not JSON is a keep-alive.
        }
      };
      return () => source.close();
    },
  };
}
