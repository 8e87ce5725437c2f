export function Me() {
  return <p>me</p>;
}
