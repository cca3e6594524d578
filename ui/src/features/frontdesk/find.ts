import { call, CallError, type PatientHit } from '../../platform';

/**
 * Searches patients. The core gives a search up as soon as it begins another one, also where two changed places on the way,
 * or where another window searches: as long as nobody has given up here (`signal`), it is asked again.
 */
export async function findPatients(text: string, limit: number, signal: AbortSignal): Promise<PatientHit[]> {
  for (;;) {
    try {
      return await call('patient_search', { text, limit }, { signal });
    } catch (error) {
      if (!(error instanceof CallError && error.code === 'cancelled') || signal.aborted) throw error;
    }
  }
}
