export function Group({ group }: { group: string }) {
  return <p>{group}</p>;
}
