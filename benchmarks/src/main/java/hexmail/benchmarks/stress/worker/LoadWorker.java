package hexmail.benchmarks.stress.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.benchmarks.deployment.Deployment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// The main class of a worker process. It executes the commands of its standard input, and ends
/// with it.
public final class LoadWorker {
  private static final long MAX_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
  private static final long COUNTS_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final List<TokenCaller> callers;
  private final EventReporter reporter;
  private volatile boolean stopping;

  private LoadWorker(List<TokenCaller> callers, EventReporter reporter) {
    this.callers = callers;
    this.reporter = reporter;
  }

  /// Runs a worker process.
  ///
  /// @param arguments the number of threads, a seed, and those of the deployment
  public static void main(String[] arguments) throws IOException {
    List<String> words = List.of(arguments);
    Deployment deployment = Deployment.of(words.subList(2, words.size()));
    EventReporter reporter = new EventReporter(System.out);
    try (Epochs epochs = Epochs.of(deployment);
        PersistenceAdapter persistence = deployment.persistence()) {
      TokenCaller.Shared shared = new TokenCaller.Shared(epochs, reporter, persistence, deployment);
      List<TokenCaller> callers =
          IntStream.range(0, Deployment.ACCOUNTS.size()).mapToObj(shared::caller).toList();
      new LoadWorker(callers, reporter)
          .run(Integer.parseInt(words.get(0)), Long.parseLong(words.get(1)));
    }
  }

  private void run(int threads, long seed) throws IOException {
    try (ExecutorService callers = Executors.newFixedThreadPool(threads + 1)) {
      callers.execute(this::reportCounts);
      for (int caller = 0; caller < threads; caller++) {
        Random random = new Random(seed + caller);
        callers.execute(() -> callRepeatedly(random));
      }
      reporter.report(WorkerMessage.of(WorkerMessage.Type.READY));
      execute(new BufferedReader(new InputStreamReader(System.in, UTF_8)));
      stopping = true;
    }
    reporter.counts();
  }

  private void execute(BufferedReader commands) throws IOException {
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      WorkerMessage command = WorkerMessage.read(line).orElseThrow();
      switch (command.type()) {
        case CRASH_AT_COMMIT -> callers.get(command.index()).crashAtCommit(true);
        case CANCEL_CRASH -> callers.get(command.index()).crashAtCommit(false);
        case READY, REFRESHING, COUNTS, REFUSED_TOKEN, FAILED_CALL, STOP -> {
          return;
        }
      }
    }
  }

  private void callRepeatedly(Random random) {
    while (!stopping) {
      try {
        callers.get(random.nextInt(callers.size())).call(random);
      } catch (RuntimeException _) {
        reporter.report(WorkerMessage.of(WorkerMessage.Type.FAILED_CALL));
      }
      LockSupport.parkNanos(random.nextLong(MAX_PAUSE_NANOS));
    }
  }

  private void reportCounts() {
    while (!stopping) {
      reporter.counts();
      LockSupport.parkNanos(COUNTS_INTERVAL_NANOS);
    }
  }
}
