// Writes one stylesheet, Pico first. Run by the build in the project folder (Styles.targets); MSBuild itself would turn backslashes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const parts = ["node_modules/@picocss/pico/css/pico.min.css", "styles/odw.css"];
mkdirSync("wwwroot/css", { recursive: true });
writeFileSync("wwwroot/css/odw.css", parts.map(part => readFileSync(part, "utf8").trimEnd() + "\n").join(""));
