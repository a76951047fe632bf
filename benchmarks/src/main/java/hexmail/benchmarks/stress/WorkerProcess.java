package hexmail.benchmarks.stress;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.benchmarks.deployment.Deployment;
import hexmail.benchmarks.stress.worker.WorkerMessage;
import hexmail.benchmarks.stress.worker.WorkerMessage.Type;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/// One hammering process, seen from outside. Safe for use by many threads.
public final class WorkerProcess {
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final PrintWriter orders;
  private final Listener listener;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final AtomicLongArray asked = new AtomicLongArray(Deployment.PEOPLE.size());
  private volatile long shotAt;
  private volatile List<Long> tally = List.of(0L, 0L, 0L, 0L);
  private final Thread reader;

  /// Hears the lines of a worker, in a thread of that worker.
  public interface Listener {
    void heard(WorkerProcess worker, WorkerMessage signal);
  }

  public WorkerProcess(ProcessBuilder program, Listener listener) {
    this.listener = listener;
    try {
      this.process = program.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    this.orders = new PrintWriter(process.outputWriter(UTF_8), true);
    this.reader = Thread.ofPlatform().daemon().unstarted(this::read);
  }

  /// Begins to listen.
  public WorkerProcess started() {
    reader.start();
    return this;
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      lines.lines().forEach(line -> WorkerMessage.read(line).ifPresent(this::take));
    } catch (IOException | UncheckedIOException killed) {
      // The last line may be cut.
    } finally {
      ready.countDown();
    }
  }

  private void take(WorkerMessage signal) {
    switch (signal.word()) {
      case READY -> ready.countDown();
      case TALLY -> tally = signal.numbers();
      case ASKING -> asked.set(signal.place(), signal.numbers().get(1) + 1);
      case STALE, BROKEN, CUT, SPARE, STOP -> {}
    }
    listener.heard(this, signal);
  }

  public boolean awaitReady() {
    try {
      return ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.isAlive();
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  public boolean alive() {
    return process.isAlive();
  }

  /// Whether it has asked Google for a token of the account at `place` in this epoch.
  public boolean askedIn(int place, long epoch) {
    return asked.get(place) == epoch + 1;
  }

  /// Its latest numbers, as TALLY has them.
  public List<Long> tally() {
    return tally;
  }

  public void order(Type word, long... numbers) {
    orders.println(WorkerMessage.of(word, numbers).line());
  }

  /// Kills it (SIGKILL), without waiting until it is gone.
  public void shoot() {
    shotAt = System.nanoTime();
    process.destroyForcibly();
  }

  /// When it was shot, as the clock of the machine ticks; 0 for never.
  public long shotAt() {
    return shotAt;
  }

  /// Lets its calls end; false when it does not end by itself.
  public boolean stop() {
    order(Type.STOP);
    boolean ended = join();
    process.destroyForcibly();
    return ended;
  }

  /// Waits until it has ended and all its lines are heard; false when that takes too long.
  public boolean join() {
    try {
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      return ended;
    } catch (InterruptedException stopped) {
      return false;
    }
  }
}
