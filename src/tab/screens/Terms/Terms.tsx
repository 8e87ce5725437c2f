export function Terms({ group }: { group: string }) {
  return <p>{group}</p>;
}
