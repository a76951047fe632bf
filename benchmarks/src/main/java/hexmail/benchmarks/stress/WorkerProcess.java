package hexmail.benchmarks.stress;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.benchmarks.deployment.Deployment;
import hexmail.benchmarks.stress.worker.WorkerMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/// The handle of one worker process. Safe for use by many threads.
final class WorkerProcess {
  private static final long TIMEOUT_SECONDS = 60;

  private final Process process;
  private final PrintWriter commands;
  private final Listener listener;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final AtomicLongArray refreshing = new AtomicLongArray(Deployment.ACCOUNTS.size());
  private volatile long killedAt;
  private volatile List<Long> counts = List.of(0L, 0L, 0L, 0L);
  private final Thread reader;

  /// Receives the messages of a worker, on the thread that reads its output.
  interface Listener {
    void received(WorkerProcess worker, WorkerMessage message);
  }

  WorkerProcess(ProcessBuilder program, Listener listener) {
    this.listener = listener;
    try {
      this.process = program.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    this.commands = new PrintWriter(process.outputWriter(UTF_8), true);
    this.reader = Thread.ofPlatform().daemon().unstarted(this::read);
  }

  /// Starts the thread that reads the output.
  WorkerProcess startReading() {
    reader.start();
    return this;
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      lines.lines().forEach(line -> WorkerMessage.read(line).ifPresent(this::receive));
    } catch (IOException | UncheckedIOException killed) {
      // A killed process may leave a partial last line.
    } finally {
      ready.countDown();
    }
  }

  private void receive(WorkerMessage message) {
    switch (message.type()) {
      case READY -> ready.countDown();
      case COUNTS -> counts = message.numbers();
      case REFRESHING -> refreshing.set(message.index(), message.numbers().get(1) + 1);
      case REFUSED_TOKEN, FAILED_CALL, CRASH_AT_COMMIT, CANCEL_CRASH, STOP -> {}
    }
    listener.received(this, message);
  }

  boolean awaitReady() {
    try {
      return ready.await(TIMEOUT_SECONDS, TimeUnit.SECONDS) && process.isAlive();
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Whether it has sent a refresh for the account in this epoch.
  boolean hasRefreshedIn(int index, long epoch) {
    return refreshing.get(index) == epoch + 1;
  }

  /// Its latest counts, as in the message COUNTS.
  List<Long> counts() {
    return counts;
  }

  void send(WorkerMessage.Type type, long... numbers) {
    commands.println(WorkerMessage.of(type, numbers).line());
  }

  /// Kills it (SIGKILL) and does not wait for its end.
  void kill() {
    killedAt = System.nanoTime();
    process.destroyForcibly();
  }

  /// When it was killed, by `System.nanoTime()`; 0 if it was not.
  long killedAt() {
    return killedAt;
  }

  /// Stops it after its calls. Returns false when it does not end by itself.
  boolean stop() {
    send(WorkerMessage.Type.STOP);
    boolean ended = join();
    process.destroyForcibly();
    return ended;
  }

  /// Waits until it has ended and its output is read. Returns false after a timeout.
  boolean join() {
    try {
      boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      reader.join(TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS));
      return ended;
    } catch (InterruptedException stopped) {
      return false;
    }
  }
}
