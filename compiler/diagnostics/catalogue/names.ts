import { entry } from "./entry.js";

export const names = {
};
