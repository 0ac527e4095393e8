const bars = [
  { app: 'datapulse', x: 3, top: 9, bottom: 15 },
  { app: 'taskflow', x: 7.5, top: 6, bottom: 18 },
  { app: 'chatmind', x: 12, top: 3, bottom: 21 },
  { app: 'filevault', x: 16.5, top: 7, bottom: 19 },
  { app: 'metricshub', x: 21, top: 9, bottom: 15 },
];

/** Five voices, one chord. */
export function Logo() {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      aria-hidden="true"
      strokeWidth="2.6"
      strokeLinecap="round"
    >
      {bars.map(({ app, x, top, bottom }) => (
        <path key={app} d={`M${x} ${top}V${bottom}`} stroke={`var(--app-${app})`} />
      ))}
    </svg>
  );
}
