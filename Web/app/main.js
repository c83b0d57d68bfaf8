import { App } from "./app.js";

new App(document.getElementById("shell"), document.getElementById("content")).start();
