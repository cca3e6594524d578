import { defineConfig } from 'vitest/config';
import { svelte } from '@sveltejs/vite-plugin-svelte';

/**
 * The page is served by the desktop window, or by the local HTTP host. Both send a strict content security policy, so the
 * build inlines nothing: no data: fonts, no inline scripts, no inline styles.
 */
export default defineConfig({
  plugins: [svelte()],
  base: './',
  build: {
    target: ['es2022', 'safari16'],
    // light-dark() is understood by every web view the desktop runs in.
    cssTarget: ['safari17.5', 'chrome123'],
    assetsInlineLimit: 0,
    rolldownOptions: {
      // How long plugins took says more about the machine than about the screens.
      checks: { pluginTimings: false },
      // The clinic's window, and the page of the waiting room's.
      input: { main: 'index.html', display: 'display.html' },
    },
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  server: {
    port: 5173,
    strictPort: true,
    // The texts live beside ui/, shared with Rust.
    fs: { allow: ['..'] },
    proxy: process.env.NIRANTAR_HOST_URL
      ? { '/call': process.env.NIRANTAR_HOST_URL, '/events': process.env.NIRANTAR_HOST_URL }
      : undefined,
  },
  resolve: process.env.VITEST ? { conditions: ['browser'] } : undefined,
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
  },
});
