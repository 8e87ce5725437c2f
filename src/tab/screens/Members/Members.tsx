export function Members({ group }: { group: string }) {
  return <p>{group}</p>;
}
