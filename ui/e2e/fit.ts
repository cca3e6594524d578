// At 200 % zoom a screen has half as many CSS pixels. Nothing may be cut off or need scrolling sideways there.
import type { Page } from '@playwright/test';
import { expect } from './core';

/** The usual screen and the smallest one, both at 200 %. */
const ZOOMED = [
  { width: 683, height: 384 },
  { width: 512, height: 384 },
];

/** Every screen that does not fit is told, not only the first. */
const settles = expect.configure({ soft: true });

/** What is wider than the place it has, or lies beyond an edge that nothing scrolls to. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth + 1) found.push(`the page is ${root.scrollWidth} px wide`);
    // A dialog takes the place of everything under it.
    const scope = document.querySelector('[role=dialog]') ?? document.body;
    for (const element of scope.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement) || !seen(element) || element.closest('.visually-hidden'))
        continue;
      const style = getComputedStyle(element);
      const hides = /hidden|clip/.test(style.overflowX) && style.textOverflow !== 'ellipsis';
      if (hides && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
        found.push(`${name(element)} hides ${element.scrollWidth - element.clientWidth} px of itself`);
      const box = element.getBoundingClientRect();
      let scroller = element.parentElement;
      while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowX))
        scroller = scroller.parentElement;
      const ownText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const matters = ownText || element.matches('button, input, select, textarea');
      if (matters && !scroller && (box.right > innerWidth + 1 || box.left < -1))
        found.push(`${name(element)} ends at ${Math.round(box.right)} of ${innerWidth} px`);
    }
    const dialog = document.querySelector('[role=dialog]')?.getBoundingClientRect();
    if (dialog && (dialog.top < 0 || dialog.bottom > innerHeight + 1))
      found.push(`the dialog stands from ${dialog.top} to ${dialog.bottom} of ${innerHeight} px`);
    // The middle of a dialog must keep room to be read between its head and its foot.
    const body = document.querySelector('.dialog-body');
    if (body && body.clientHeight < 96) found.push(`the dialog's middle is ${body.clientHeight} px high`);
    return [...new Set(found)].slice(0, 8);
  });
}

/** By how much the page is higher than the window. */
const tooHigh = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollHeight - innerHeight));

/**
 * At the usual size the parts of the frame scroll and the page does not: two bars beside each other are one too many. Nothing
 * is cut off at 200 %, at either size. The page is given back as it was.
 */
export async function fits(page: Page, screen: string): Promise<void> {
  const before = page.viewportSize();
  if ((await page.locator('.frame').count()) > 0)
    await settles
      .poll(() => tooHigh(page), { message: `${screen}: px beyond the window`, timeout: 5000 })
      .toBe(0);
  for (const size of ZOOMED) {
    await page.setViewportSize(size);
    // A busy machine needs a while to lay everything out anew.
    await settles
      .poll(() => cutOff(page), { message: `${screen} at ${size.width} × ${size.height}`, timeout: 5000 })
      .toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}
