import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, root } from '#src/cli/setup/ensure.mjs';
import { listen } from '#src/server/listen.ts';
import { createSite } from '#src/server/site.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { LAPTOP, PHONE, PlayPage } from '#tests/support/play-page.ts';
ensureBuilt();
const site = await createSite(join(root, 'dist'));
const port = await listen(site, '127.0.0.1', [0]);
const [lang = 'zh-CN', size = 'laptop'] = process.argv.slice(2);
const folder = `/tmp/notes/sigpics/${lang}-${size}`;
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
const play = await PlayPage.open(browser, { siteUrl: `http://127.0.0.1:${port}/`, deal: 'harbour', language: lang as any, size: size === 'phone' ? PHONE : LAPTOP, calm: true });
let n = 0;
const shot = async (name: string) => { n += 1; await play.page.waitForTimeout(900); await play.page.screenshot({ path: join(folder, `${String(n).padStart(2,'0')}-${name}.png`), timeout: 60000 }); console.log(name); };
const tryAct = async (p: string, v: string, w = {}) => { try { const ok = await play.act(p, v, w); console.log(p, v, ok); return ok; } catch (e) { console.log('ERR', p, v, String(e).slice(0, 300)); await shot(`err-${v}`); throw e; } };
try {
  await shot('home');
  await play.openBriefing(); await shot('briefing');
  await play.start(3); await play.drawn(); await shot('table');
  if (size === 'laptop') { await play.page.locator('.desk-glance').click(); await play.heading(play.words.ui('play:page.desk')).waitFor(); await shot('desk'); await play.backToTable(); }
  await play.choose('he'); await shot('he');
  const more = play.button(play.words.like('play:act.showAll')); if (await more.isVisible()) { await more.click(); await shot('he-all'); }
  await play.sheet().getByRole('button', { name: play.words.person('he'), exact: true }).click();
  await play.compose('interview', { message: 'business-result' }); await shot('compose');
  await play.doIt();
  if (await play.choices().isVisible()) { await shot('scene-1'); await play.choice(0).click(); await play.page.waitForTimeout(1500); await shot('scene-2'); await play.talk(); }
  await shot('result'); await play.goOn();
  await play.page.screenshot({ path: join(folder, 'x.png') });
  for (let w = 0; w < 3; w += 1) { await play.endWeek(); await shot(`week-${w + 1}`); await play.readOn(); if (w === 0) await tryAct('jiang', 'interview', { message: 'easier-work' }); if (w === 1) await tryAct('he', 'visit', { message: 'alliance-date' }); }
  await play.turnTo('facts'); await shot('facts'); await play.backToTable();
  await play.openClaims(); await shot('claims'); await play.page.keyboard.press('Escape');
  try { await play.claim(); await shot('review'); await play.answerReview(); await shot('review-after'); } catch (e) { console.log('claim', String(e).slice(0, 200)); await shot('claim-err'); }
} catch (e) { console.log(String(e).slice(0, 800)); await play.page.screenshot({ path: join(folder, 'stopped.png') }); }
for (const c of play.complaints) console.log('complaint', c.slice(0, 200));
await browser.close(); await site.close(); process.exit(0);
