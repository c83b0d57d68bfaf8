/** The most pictures taken from one drop, so that a whole disk dropped by mistake ends somewhere. */
export const MOST_FILES = 20000;
const DEEPEST = 24;
const PICTURE = /\.(jpe?g|png|webp|gif|tiff?|heic|heif|avif|jxl|bmp)$/i;

/** Whether a file may be a picture, by its name or type; the server decides by its bytes. @param {File} file */
export const mayBePicture = (file) => file.type.startsWith("image/") || PICTURE.test(file.name);

/**
 * The files of a drop, folders opened, in the order of their names.
 * @param {DataTransfer} transfer must be read in the event itself @returns {Promise<File[]>}
 */
export async function filesOf(transfer) {
  const entries = [...transfer.items].filter((item) => item.kind === "file")
    .map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const files = [];
  for (const entry of entries) await collect(entry, files, 0);
  return files;
}

async function collect(entry, files, depth) {
  if (!entry || files.length > MOST_FILES || depth > DEEPEST) return;
  if (entry instanceof File) { files.push(entry); return; }
  if (entry.isFile) {
    const file = await new Promise((resolve) => entry.file(resolve, () => resolve(null)));
    // In a folder, what is no picture (notes, hidden files) is nobody's mistake.
    if (file && (depth === 0 || (mayBePicture(file) && !file.name.startsWith(".")))) files.push(file);
    return;
  }
  const inside = (await children(entry)).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const child of inside) await collect(child, files, depth + 1);
}

async function children(folder) {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    // A reader hands out about a hundred at a time, and none at the end.
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (!some.length || all.length > MOST_FILES) return all;
    all.push(...some);
  }
}
