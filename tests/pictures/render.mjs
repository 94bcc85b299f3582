// Draw cards as Slack shows them: node render.mjs CARDS FOLDER [THEME], from the JSON of `cards.py` or `surfaces.py` one
// PNG for each picture, light or dark.
//
// The blocks are drawn by slack-blocks-to-jsx, all of them; ours is what stands around them in Slack's window: the
// lines "Only visible to you", "Pinned by" and "1 reply", a caption, the margin, and the font. Nothing is fetched:
// styles, font and icon are written into the page, and the browser is offline. A block that the library leaves out, or
// a text that it changes, stops the drawing.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
// By its file: the package's entry for Node is CommonJS, which cannot load the ES modules that it rests on everywhere.
import { Message } from "slack-blocks-to-jsx/dist/index.mjs";
import UPNG from "upng-js";

const resolve = createRequire(import.meta.url).resolve;
const ICON = new URL("../../bot/web/static/icon.svg", import.meta.url);
const AT = new Date("2026-11-22T10:24"); // any time: a message has one
const LATER = new Date("2026-11-22T16:05"); // for a reply to it
const COLOURS = 128; // of a picture with columns; fewer show at the edges of letters
const EYE =
  '<svg viewBox="0 0 20 20" width="14" height="14" fill="none" stroke="currentColor" stroke-width="1.6">' +
  '<path d="M1.5 10C4 6 6.8 4.5 10 4.5S16 6 18.5 10C16 14 13.2 15.5 10 15.5S4 14 1.5 10z"/>' +
  '<circle cx="10" cy="10" r="2.6"/></svg>';
const PIN =
  '<svg viewBox="0 0 20 20" width="14" height="14" fill="none" stroke="currentColor" stroke-width="1.6">' +
  '<path d="M12.4 2.5l5.1 5.1-2 .6-3.2 3.2-.4 3.7-7-7 3.7-.4 3.2-3.2z"/><path d="M8.4 11.6L2.5 17.5"/></svg>';

// Slack's own measures, for what the library's style sheet leaves to the page around it.
const STYLE = `
  body { margin: 0; background: #fff; }
  body:has([data-theme="dark"]) { background: #1a1d21; }
  [data-theme="dark"] #card, #card[data-theme="dark"], [data-theme="dark"] .line { color: #d1d2d3; }
  #card { box-sizing: border-box; width: fit-content; max-width: 960px; padding: 12px 20px 14px; color: #1d1c1d; }
  #card, #card .slack_blocks_to_jsx { font-family: Lato, "Noto Sans", sans-serif !important; }
  #card .slack_blocks_to_jsx { width: fit-content; min-width: 600px; max-width: none; }
  #card .slack_blocks_to_jsx--block_wrapper:not(:has(table)) { max-width: 556px; } /* a table may take more room */
  .line { display: flex; gap: 8px; align-items: center; margin: 0 0 4px 22px; color: #616061; font-size: 13px; }
  .view { overflow: hidden; } /* an empty menu is drawn a little wider than its block */
  #card.columns { display: flex; gap: 20px; max-width: none; }
  .columns .column { width: 500px; }
  #card.columns .slack_blocks_to_jsx { width: auto; min-width: 0; }
  .caption { margin: 0 0 10px; color: #616061; font-size: 15px; font-weight: 700; }
  .pinned { padding: 8px 12px; border-radius: 8px; background: #fefaee; }
  #card[data-theme="dark"] .pinned { background: #2b2820; }
  #card[data-theme="dark"] .pinned :is(.slack_blocks_to_jsx, .slack_blocks_to_jsx--block_wrapper, .slack_blocks_to_jsx--block_wrapper > *) { background: none !important; }
  .reply { padding: 0 12px; }
  .reply::before { content: "1 reply"; display: block; margin: 12px 0; color: #616061; font-size: 13px; }
  #card .slack_blocks_to_jsx__divider { margin: 8px 0; }
  #card .slack_blocks_to_jsx__data_visualization_plot { padding-right: 24px; }
  #card .slack_blocks_to_jsx__data_visualization_plot svg { overflow: visible; } /* else a label at its edge is cut */
`;

function asDataUri(type, file) {
  return `data:${type};base64,${readFileSync(file).toString("base64")}`;
}

/** Return the style sheet of one weight of Lato, the font that Slack uses, with the font itself inside. */
function font(weight) {
  const sheet = resolve(`@fontsource/lato/${weight}.css`);
  const inside = (_, file) => `src: url(${asDataUri("font/woff2", join(dirname(sheet), file))})`;
  return readFileSync(sheet, "utf8").replace(/src: url\((\S+?\.woff2)\)[^;]*/g, inside);
}

/**
 * Return blocks without `verbatim`: to Slack it means that no plain word becomes a mention or a link, and the rest is
 * mrkdwn as ever; the library shows such a text with its markup unread.
 */
function withoutVerbatim(blocks) {
  return JSON.parse(JSON.stringify(blocks), (key, value) => (key === "verbatim" ? undefined : value));
}

const LINES = {
  private: () => `<div class="line">${EYE}Only visible to you</div>`,
  pinned: (sender) => `<div class="line">${PIN}Pinned by ${sender}</div>`, // Slack names who called it: the app
  posted: () => "",
  reply: () => "",
  view: () => "", // a modal or the Home: what stands around them is Slack's
};

function drawnMessage({ place, blocks }, sender, users, theme) {
  const logo = asDataUri("image/svg+xml", ICON);
  const time = place === "reply" ? LATER : AT;
  const props = { blocks: withoutVerbatim(blocks), name: sender, logo, time, theme, data: { users } };
  const message = renderToStaticMarkup(createElement(Message, props));
  return `<div class="${place}">${LINES[place](sender)}${message}</div>`;
}

function page({ sender, people, columns }, theme) {
  const users = Object.entries(people).map(([id, name]) => ({ id, name }));
  const drawn = columns.map(({ caption, messages }) => {
    const above = caption && `<div class="caption">${caption}</div>`;
    const below = messages.map((message) => drawnMessage(message, sender, users, theme)).join("");
    return `<div class="column">${above}${below}</div>`;
  });
  const fonts = [400, 700, 900].map(font).join("\n");
  const sheet = readFileSync(resolve("slack-blocks-to-jsx/dist/style.css"), "utf8");
  return (
    `<!doctype html><html lang="en"><meta charset="utf-8"><style>${fonts}${sheet}${STYLE}</style>` +
    `<div id="card" data-theme="${theme}" class="${columns.length > 1 ? "columns" : ""}">${drawn.join("")}</div></html>`
  );
}

const HIDDEN = ["options", "initial_option", "placeholder", "confirm"];

/** Return every text that is to be seen, as a person reads it: without markup, and without what a menu hides. */
function texts(value, people) {
  if (value === null || typeof value !== "object") return [];
  if (value.type === "mrkdwn") return value.text.split("\n").map((line) => read(line, people));
  if (["plain_text", "raw_text", "text"].includes(value.type)) return value.text.split("\n");
  const shown = Object.entries(value).filter(([key]) => !HIDDEN.includes(key));
  return shown.flatMap(([, inner]) => texts(inner, people));
}

function read(mrkdwn, people) {
  const named = mrkdwn.replace(/<@(\w+)>/g, (_, id) => `@${people[id]}`);
  const quoted = named.replace(/^> /, "");
  const words = quoted.replace(/<[^|>]+\|([^>]*)>/g, "$1").replace(/(^|[^\w*])\*(\S(?:[^*]*\S)?)\*(?!\w)/g, "$1$2").replace(/`(.*?)`/g, "$1");
  return words.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function squeezed(text) {
  return text.replace(/\s+/g, " ").trim();
}

/** Return a picture with few colours, as a PNG that is a third as heavy. */
function withPalette(png) {
  const picture = UPNG.decode(png);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, COLOURS));
}

async function draw(browser, picture, folder, theme) {
  const { name, people, columns } = picture;
  const isWide = columns.length > 1; // README shows it smaller: it needs fewer pixels, and is to be light all the same
  const deviceScaleFactor = isWide ? 1.5 : 2;
  const context = await browser.newContext({ deviceScaleFactor, colorScheme: theme, offline: true });
  const tab = await context.newPage();
  await tab.setContent(page(picture, theme));
  const faces = await tab.evaluate(async () => [...(await document.fonts.ready)].map((face) => face.status));
  if (!faces.includes("loaded")) throw new Error(`${name}: the font was not loaded`);
  const blocks = columns.flatMap(({ messages }) => messages.flatMap((message) => message.blocks));
  const drawn = await tab.locator(".slack_blocks_to_jsx--block_wrapper").count();
  if (drawn !== blocks.length) throw new Error(`${name}: ${drawn} of ${blocks.length} blocks are drawn`);
  const seen = squeezed(await tab.locator("#card").innerText());
  const written = [...columns.map(({ caption }) => caption), ...texts(blocks, people)];
  const lost = written.filter((text) => !seen.includes(squeezed(text)));
  if (lost.length) throw new Error(`${name}: not drawn as written: ${lost.join(" | ")}`);
  const isCut = (elements) => elements.some((element) => element.scrollWidth > element.clientWidth);
  if (await tab.locator("#card, .column").evaluateAll(isCut)) throw new Error(`${name}: wider than Slack's window`);
  const png = await tab.locator("#card").screenshot();
  writeFileSync(join(folder, `${name}.png`), isWide ? withPalette(png) : png);
  await context.close();
}

function browserPath() {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const places = process.env.PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = process.env.CHROMIUM_PATH ?? places.find(existsSync);
  if (!found) throw new Error("no Chromium on PATH; install chromium, or set CHROMIUM_PATH to it");
  return found;
}

const browser = await chromium.launch({ executablePath: browserPath() });
try {
  const [cards, folder, theme = "light"] = process.argv.slice(2);
  for (const picture of JSON.parse(readFileSync(cards, "utf8"))) await draw(browser, picture, folder, theme);
} finally {
  await browser.close();
}
