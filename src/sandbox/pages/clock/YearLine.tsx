const months = [
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
];
const firstDay = Date.UTC(2020, 6, 1);
const lastDay = Date.UTC(2021, 7, 1);

interface YearLineProps {
  /** `YYYY-MM-DD` */
  day: string;
}

/** The school year as a line, with a hand on today and a mark on the meeting. */
export function YearLine({ day }: YearLineProps) {
  return (
    <div className="year" aria-hidden="true">
      {months.map((month, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: July stands at both ends
        <span key={index} className="month">
          {month}
        </span>
      ))}
      <span
        className="meeting"
        style={{ left: place('2020-09-10') }}
        title="Thursday 10 September"
      />
      <span className="hand" style={{ left: place(day) }} />
    </div>
  );
}

function place(day: string): string {
  const share = (Date.parse(day) - firstDay) / (lastDay - firstDay);
  return `${Math.min(100, Math.max(0, share * 100)).toFixed(2)}%`;
}
