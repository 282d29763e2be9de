/** To be filled by its part before it is released. */
export default function RelationsSection() {
  return null;
}
