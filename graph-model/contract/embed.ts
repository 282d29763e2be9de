/** The one path of the page that other sites may show in a frame: the picture to look at, with nothing that writes. */
export const EMBED_PATH = '/embed';
