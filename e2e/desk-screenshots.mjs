// The pictures in docs/desk.md: a newsroom at work, made at the desk of the demo and photographed there.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const DAY = 86_400_000;
const staff = [
  ["amara.okello-lind@meridianpost.example", "Amara Okello-Lind", "chief"],
  ["tomasz.wrede@meridianpost.example", "Tomasz Wrede", "editor"],
  ["daniel.osei-brandt@meridianpost.example", "Daniel Osei-Brandt", "author"],
];
const ideas = [
  ["Who pays for the ferry while the bridge is shut", "economy", "Daniel Osei-Brandt", 1, ["draft", "review"]],
  ["The lamp room at Gull Shoal gets its first woman keeper", "defence", "Tomasz Wrede", 2, ["draft"]],
  ["What the harbour museum left out", "culture", "Amara Okello-Lind", 4, []],
  ["Seven questions to the finance minister", "economy", "Daniel Osei-Brandt", 3, ["draft", "ready"]],
  ["The last telegraph clerk", "culture", "", 0, []],
];
const brief = "A page and a half for the weekend. Talk to the harbour office, both ferry companies and people on the north bank.";

/** Sends the form of a button, and waits for the page that answers. */
async function press(page, button) {
  await Promise.all([page.waitForNavigation(), button.click()]);
}

async function hire(page) {
  for (const [email, name, role] of staff) {
    await page.goto("/desk/staff");
    await page.locator("#email").fill(email);
    await page.locator("#name").fill(name);
    await page.locator(`#new-role-${role}`).check();
    await press(page, page.locator("form[action='/desk/staff'] button"));
  }
}

async function rules(page) {
  await page.goto("/desk/newsroom");
  const list = page.locator("form[action='/desk/newsroom/checklists/0']");
  await list.locator("textarea").fill("Names and ages checked\nFigures checked against the source\nBoth sides asked");
  await press(page, list.locator("button"));
  await page.goto("/desk/style");
  const rule = page.locator("form[action='/desk/style']");
  await rule.locator("[name=pattern]").fill("in order to");
  await rule.locator("[name=any_case]").check();
  await rule.locator("[name=suggest]").fill("to");
  await rule.locator("[name=say]").fill("Two letters are enough.");
  await press(page, rule.locator("button"));
}

/** Puts an idea down, and takes it through its stages; returns the address of the story. */
async function idea(page, [headline, section, writer, days, stages]) {
  await page.goto("/desk/stories/idea");
  await page.locator("[name=headline]").fill(headline);
  await page.locator("[name=section]").selectOption(section);
  await page.locator("[name=brief]").fill(brief);
  if (writer) await page.getByLabel(writer).check();
  if (days) await page.locator("[name=due]").fill(`${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T16:00`);
  await press(page, page.locator("form[action='/desk/stories/idea'] button"));
  const story = new URL(page.url()).pathname.replace("/assignment", "");
  for (const stage of stages) await press(page, page.locator(`button[name=to][value=${stage}]`));
  return story;
}

async function write(page, story) {
  await page.goto(story);
  await page.locator(".ProseMirror p").first().click();
  const lines = [
    "The bridge has been shut for eleven weeks, and the ferry runs twice as often. Nobody has said out of whose budget.",
    "In order to keep the timetable the two companies hired a third boat in September. It costs 4,100 crowns a day.",
    "The council says that the province ordered it. The province says that the council signed.",
  ];
  await page.keyboard.type(lines.join("\n"));
  await page.locator(".ed-state-saved").waitFor();
}

async function correct(page, story) {
  await page.goto(`${story}/after`);
  await page.locator("#entry-form [name=text]").fill("An earlier version of this story gave the height of the tower as 48 metres. It is 41 metres.");
  await press(page, page.locator("#entry-form button"));
}

/** Takes the pictures of docs/desk.md with somebody who is logged in as an owner. */
export async function takeDesk(context, folder) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const take = async (name, path, height = 900) => {
    await page.setViewportSize({ width: 1280, height });
    await page.goto(path);
    // The editor keeps a connection open, so the network is never idle.
    if (await page.locator("#editor").count()) await page.locator(".ed-state-saved").waitFor();
    await page.evaluate(() => document.fonts.ready);
    const { data } = await devtools.send("Page.captureScreenshot", { format: "webp", quality: 82 });
    writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, "base64"));
    console.log(`${name}.webp`);
  };
  await hire(page);
  await rules(page);
  const stories = [];
  for (const one of ideas) stories.push(await idea(page, one));
  await write(page, stories[0]);
  await page.goto("/desk/search?q=lighthouse&kind=stories");
  const published = await page.locator("td a[href^='/desk/stories/']").first().getAttribute("href");
  await page.goto(published);
  await page.locator(".ProseMirror").waitFor();
  await correct(page, published);
  await page.goto("/desk/pictures");
  const picture = await page.locator(".library a").first().getAttribute("href");

  await take("desk-today", "/desk", 620);
  await take("desk-board", "/desk/stories/board", 620);
  await take("desk-editor", stories[0], 800);
  await take("desk-assignment", `${stories[0]}/assignment`, 820);
  await take("desk-publish", `${stories[0]}/publish`, 900);
  await take("desk-preview", `${published}/preview`, 900);
  await take("desk-history", `${stories[0]}/history?from=0`, 760);
  await take("desk-after", `${published}/after`, 820);
  await take("desk-picture", picture, 900);
  await page.close();
}
