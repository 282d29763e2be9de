/** To be filled by its part before it is released. */
export default function MissingSection() {
  return null;
}
