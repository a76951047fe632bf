package hexmail.benchmarks.stress.worker;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// Reports the events of this process on its standard output. Safe for use by many threads.
final class EventReporter {
  private final PrintStream lines;
  private final LongAdder calls = new LongAdder();
  private final LongAdder outages = new LongAdder();
  private final LongAdder verified = new LongAdder();
  private final AtomicLong longest = new AtomicLong();

  EventReporter(PrintStream lines) {
    this.lines = lines;
  }

  synchronized void report(WorkerMessage message) {
    lines.println(message.line());
    lines.flush();
  }

  /// A call for a token has returned.
  void called(long millis) {
    calls.increment();
    longest.accumulateAndGet(millis, Math::max);
  }

  void outage() {
    outages.increment();
  }

  void verified() {
    verified.increment();
  }

  void counts() {
    report(
        WorkerMessage.of(
            WorkerMessage.Type.COUNTS, calls.sum(), outages.sum(), verified.sum(), longest.get()));
  }
}
