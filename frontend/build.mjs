// Bundles our own styles and script with the parts of the npm packages that are used, into static/dist.
import { build } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";

const OUTPUT = "static/dist";
const CUSTOM_PROPERTY_READ = /var\(\s*(--[\w-]+)/g;
const PARENTHESES = String.raw`\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;
const CUSTOM_PROPERTY_SET = new RegExp(
  String.raw`(?<=[{;])(--[\w-]+):(?:"[^"]*"|'[^']*'|${PARENTHESES}|[^;{}"'()])*(?:;|(?=\}))`,
  "g",
);

/** The design tokens count thousands of custom properties; those that no rule reads are left out. */
function dropUnreadProperties(css) {
  let dropped;
  do {
    dropped = 0;
    const read = new Set([...css.matchAll(CUSTOM_PROPERTY_READ)].map((match) => match[1]));
    css = css.replace(CUSTOM_PROPERTY_SET, (declaration, name) => {
      if (read.has(name)) return declaration;
      dropped += 1;
      return "";
    });
  } while (dropped > 0);
  return css;
}

await build({
  entryPoints: ["frontend/app.css", "frontend/app.js"],
  outdir: OUTPUT,
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: "linked",
  loader: { ".woff2": "file" },
  assetNames: "[name]",
  target: ["chrome115", "firefox115", "safari16.4"],
});

const stylesheet = `${OUTPUT}/app.css`;
const bundled = await readFile(stylesheet, "utf8");
const slim = dropUnreadProperties(bundled);
await writeFile(stylesheet, slim);
console.log(`app.css: ${bundled.length} bytes bundled, ${slim.length} after unread tokens were dropped`);
