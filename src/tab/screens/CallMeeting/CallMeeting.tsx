export function CallMeeting({ group }: { group: string }) {
  return <p>{group}</p>;
}
