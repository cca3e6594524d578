import { expect, focusedName, focusIs, OWNER, PASSWORD, tabTo, test } from './core';

const PATIENT = 'सुनीता देवी';

test('from first run to a printed prescription and a locked PC, with the keyboard alone', async ({
  page,
  core,
}) => {
  const type = (text: string) => page.keyboard.type(text);
  const press = (key: string) => page.keyboard.press(key);
  await page.goto(core.url);
  expect(page.url(), 'the one-time token does not stay in the address').not.toMatch(/token|[?#]./);

  // First run.
  await focusIs(page, 'Set up a new clinic');
  await press('Enter');
  await focusIs(page, 'Name of the clinic');
  await type('Sanjeevani Clinic');
  await press('Tab');
  await type('Main road');
  await press('Enter');
  await focusIs(page, 'Your name');
  await type(OWNER);
  await tabTo(page, 'Medical registration number');
  await type('MMC/2011/4471');
  await press('Enter');
  await focusIs(page, 'Password');
  await type('password');
  await expect(page.getByText('Not enough for this PC')).toBeVisible();
  await press('Control+A');
  await type(PASSWORD);
  await tabTo(page, 'Password again');
  await type(PASSWORD);
  await expect(page.getByRole('meter')).toHaveAttribute('aria-valuenow', '4');
  await press('Enter');

  // The kit cannot be passed without its words.
  await expect(page.getByRole('heading', { name: 'Your recovery kit' })).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('ol .word')).toHaveCount(24);
  const words = await page.locator('ol .word').allTextContents();
  await page.reload();
  await expect(page.locator('ol .word'), 'a reload does not get past the kit').toHaveText(words);
  await tabTo(page, 'I have them on paper');
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Three words, please' })).toBeVisible();
  await type('wrong');
  for (let word = 1; word < 3; word += 1) {
    await press('Tab');
    await type('wrong');
  }
  await press('Enter');
  await expect(page.getByText('These words do not match the kit')).toBeVisible();
  await tabTo(page, 'Word');
  for (let word = 0; word < 3; word += 1) {
    if (word > 0) await press('Tab');
    const position = Number(/Word (\d+)/.exec(await focusedName(page))?.[1]);
    await press('Control+A');
    await type(words[position - 1] ?? '');
  }
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Today’s queue' })).toBeVisible();

  // A phone number that nobody has: Enter registers a new patient with it.
  await press('Alt+1');
  await focusIs(page, 'Find a patient');
  await type('9876501234');
  await expect(page.getByRole('option', { name: /Nobody found/ })).toBeVisible();
  await press('Enter');
  await focusIs(page, 'Name');
  await type(PATIENT);
  await press('Tab');
  await expect(page.getByLabel('Phone')).toHaveValue('9876501234');
  await press('Tab');
  await press('Space');
  await expect(page.getByRole('radio', { name: 'Female' })).toBeChecked();
  await press('Tab');
  await type('34');
  await press('Tab');
  await type('Khajuriya');
  await tabTo(page, 'Language');
  await type('English and');
  await tabTo(page, 'Register');
  await press('Enter');

  // The token button has the focus; Enter gives it, and the desk is ready for the next one.
  await focusIs(page, 'Token for');
  await press('Enter');
  await expect(page.getByText('Token given')).toBeVisible();
  await focusIs(page, 'Find a patient');

  // Consult.
  await press('Alt+2');
  await tabTo(page, `Open ${PATIENT}`);
  await press('Enter');
  await focusIs(page, 'Complaints');
  await type('Fever since 3 days');
  await tabTo(page, 'Diagnosis');
  await type('Viral fever');
  await tabTo(page, 'Drug 1');
  await type('tab paracetamol 650 1-0-1 5d af');
  await expect(page.locator('#rx-words-0')).toContainText(/paracetamol/i);
  await press('Enter');
  await focusIs(page, 'Drug 2');
  await type('tab zzz 1-0-1 qqqq');
  await expect(page.locator('#rx-words-1')).toContainText('Not understood');
  await press('Control+A');
  await press('Backspace');
  await press('Control+Enter');

  // The preview is drawn from the very bytes that are printed.
  await expect(page.getByRole('dialog', { name: 'Print the prescription' })).toBeVisible();
  await expect(page.locator('canvas[data-drawn="true"]')).toBeVisible();
  const ink = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) dark += 1;
    return dark / (data.length / 4);
  });
  expect(ink).toBeGreaterThan(0.002);
  expect(ink).toBeLessThan(0.4);
  await press('Escape');
  await expect(page.getByText(`Signed by ${OWNER}`)).toBeVisible();

  // Lock, and somebody finds the patient again by a Latin spelling.
  await press('Control+l');
  await expect(page.getByText('Who are you?')).toBeVisible();
  expect(await page.content()).not.toContain(PATIENT);
  await tabTo(page, /^Password$/);
  await type(PASSWORD);
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Today’s queue' })).toBeVisible();
  await press('Alt+1');
  await focusIs(page, 'Find a patient');
  await type('sunita');
  await expect(page.getByRole('option', { name: new RegExp(PATIENT) })).toBeVisible();
});
