/** To be filled by its part before it is released. */
export default function GapsSection() {
  return null;
}
