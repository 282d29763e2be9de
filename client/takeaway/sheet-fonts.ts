import bold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url';
import regular from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';

/** The fonts that go into a PDF, as files. */
export interface SheetFonts { readonly regular: ArrayBuffer; readonly bold: ArrayBuffer }

/** What the page calls the family after `loadSheetFonts`: texts of a PDF are measured in the font that they are written in. */
export const SHEET_FAMILY = 'Source Sans 3 sheet';

/** From this weight on a text is in the bold file; the names of firms (500) are in the regular one. */
export const BOLD = 600;

let loading: Promise<SheetFonts> | undefined;

/** Fetches the fonts of PDFs from our own server and lets the page measure in them; once. */
export function loadSheetFonts(): Promise<SheetFonts> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<SheetFonts> {
  const [plain, strong] = await Promise.all([regular, bold].map(async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`font: ${response.status}`);
    return response.arrayBuffer();
  }));
  for (const [file, weight] of [[plain, `100 ${BOLD - 1}`], [strong, `${BOLD} 900`]] as const) {
    document.fonts.add(await new FontFace(SHEET_FAMILY, file.slice(0), { weight }).load());
  }
  return { regular: plain, bold: strong };
}
