package hexmail.benchmarks.stress.hammer;

import hexmail.benchmarks.stress.site.Signal;
import hexmail.benchmarks.stress.site.Signal.Word;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// Tells the conductor what happens here. Safe for use by many threads.
final class Teller {
  private final PrintStream lines;
  private final LongAdder calls = new LongAdder();
  private final LongAdder outages = new LongAdder();
  private final LongAdder shown = new LongAdder();
  private final AtomicLong longest = new AtomicLong();

  Teller(PrintStream lines) {
    this.lines = lines;
  }

  synchronized void say(Signal signal) {
    lines.println(signal.line());
    lines.flush();
  }

  /// A call for a token has ended, one way or another.
  void called(long millis) {
    calls.increment();
    longest.accumulateAndGet(millis, Math::max);
  }

  void outage() {
    outages.increment();
  }

  void shown() {
    shown.increment();
  }

  void tally() {
    say(Signal.of(Word.TALLY, calls.sum(), outages.sum(), shown.sum(), longest.get()));
  }
}
