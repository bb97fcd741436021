import { useEffect, useRef, useState } from 'react';
import type { ProjectionBridge } from '@shared/projection/bridge';
import type { ProjectedMotion, Projection } from '@shared/projection/model';
import { useFittedText } from './use-fitted-text';
import { useWallClock } from './use-wall-clock';

/** The page on the wall: what main says is shown, and the time. */
export function RoomView({ bridge }: { readonly bridge: ProjectionBridge }) {
  const [value, setValue] = useState<Projection | null>(null);
  useEffect(() => {
    let heard = false;
    const end = bridge.subscribe((next) => {
      heard = true;
      setValue(next);
    });
    // What was sent meanwhile is newer.
    void bridge.now().then((now) => !heard && setValue(now));
    return end;
  }, [bridge]);
  if (value === null || value.kind === 'blank') {
    return (
      <main className="blank">
        <h1 className="unseen">Nothing is shown</h1>
      </main>
    );
  }
  return <Shown value={value} />;
}

function Shown({ value }: { readonly value: Exclude<Projection, { readonly kind: 'blank' }> }) {
  const clock = useWallClock();
  const main = useRef<HTMLElement>(null);
  const whole = useFittedText(main, JSON.stringify(value));
  const { organisation, body, meeting } = value.names;
  return (
    <div className="room">
      <header className="head">
        <div className="names">
          <p className="body">{body}</p>
          <p className="council">{[organisation, meeting].filter((words) => words !== '').join(' · ')}</p>
        </div>
        <time className="clock">{clock}</time>
      </header>
      {/* Words that do not fit even small can be scrolled, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <main ref={main} className={value.kind === 'words' ? 'said' : 'taken'} {...(whole ? {} : { tabIndex: 0 })}>
        {value.kind === 'words' ? (
          <h1 className="sentence">{value.words}</h1>
        ) : (
          <>
            {value.number !== '' && <p className="number">Item {value.number}</p>}
            <h1 className="title">{value.title}</h1>
            {value.motion && <Motion motion={value.motion} />}
          </>
        )}
      </main>
    </div>
  );
}

function Motion({ motion: { heading, words, result, before } }: { readonly motion: ProjectedMotion }) {
  return (
    <section className="motion" aria-label="Motion">
      {before !== '' && <p className="before">{before}</p>}
      <h2 className="heading">{heading}</h2>
      <p className="words">{words}</p>
      {result && (
        <p className={result.carried ? 'result carried' : 'result'}>
          <span className="outcome">{result.words}</span>
          {result.counts && (
            <span className="counts">
              <span>For {result.counts.for}</span>
              <span>Against {result.counts.against}</span>
              <span>Abstained {result.counts.abstained}</span>
            </span>
          )}
        </p>
      )}
    </section>
  );
}
