export interface Cups {
  /** What programs that print need in their environment. */
  environment: Record<string, string>;
  /** Runs one of CUPS' own commands. */
  tool(name: string, ...args: string[]): string;
  /** Adds a printer whose cable ends at `device`; a file of this server's own if none is named. */
  add(printer: string, device?: string): void;
  /** Sheets that came out so far, of all printers. */
  printed(): number;
  /** Sheets that have not. */
  waiting(): number;
  stop(): Promise<void>;
}

/** Starts it. Debian's cups must be there. */
export function startCups(): Promise<Cups>;
