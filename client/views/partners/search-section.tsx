/** To be filled by its part before it is released. */
export default function SearchSection() {
  return null;
}
