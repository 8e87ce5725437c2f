interface FrameHeadProps {
  isConnected: boolean;
  isPathShown: boolean;
  togglePath(): void;
}

/** Says what this is, so that nobody mistakes it for the product. */
export function FrameHead({ isConnected, isPathShown, togglePath }: FrameHeadProps) {
  return (
    <header className="head">
      <a className="skip" href="#main">
        To what the person sees
      </a>
      <span className="mark">sandbox</span>
      <h1>
        Alliance Secretariat<span className="long">, on this machine</span>
      </h1>
      <p className="promise">Nothing here leaves it. People and schools are made up.</p>
      <p className="lost" role="status">
        {isConnected ? '' : 'Not connected. Is the sandbox still running?'}
      </p>
      <button type="button" className="quiet" aria-expanded={isPathShown} onClick={togglePath}>
        {isPathShown ? 'Hide' : 'Show'} the guide
      </button>
    </header>
  );
}
