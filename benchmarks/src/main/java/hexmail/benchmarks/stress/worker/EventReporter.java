package hexmail.benchmarks.stress.worker;

import hexmail.benchmarks.stress.worker.WorkerMessage.Type;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// Tells the conductor what happens here. Safe for use by many threads.
final class EventReporter {
  private final PrintStream lines;
  private final LongAdder calls = new LongAdder();
  private final LongAdder outages = new LongAdder();
  private final LongAdder shown = new LongAdder();
  private final AtomicLong longest = new AtomicLong();

  EventReporter(PrintStream lines) {
    this.lines = lines;
  }

  synchronized void say(WorkerMessage signal) {
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
    say(WorkerMessage.of(Type.TALLY, calls.sum(), outages.sum(), shown.sum(), longest.get()));
  }
}
