package hexmail.benchmarks.stress.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.benchmarks.deployment.Deployment;
import hexmail.benchmarks.stress.worker.WorkerMessage.Type;
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

/// A process that hammers. It does as the lines of its standard input say, and ends with them.
public final class LoadWorker {
  private static final long THINKING_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
  private static final long TALLY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final List<TokenCaller> desks;
  private final EventReporter teller;
  private volatile boolean stopping;

  private LoadWorker(List<TokenCaller> desks, EventReporter teller) {
    this.desks = desks;
    this.teller = teller;
  }

  /// Hammers until it is told to stop.
  ///
  /// @param arguments the number of threads, a seed, and those of the site
  public static void main(String[] arguments) throws IOException {
    List<String> words = List.of(arguments);
    Deployment site = Deployment.of(words.subList(2, words.size()));
    EventReporter teller = new EventReporter(System.out);
    try (Epochs epochs = Epochs.of(site);
        PersistenceAdapter persistence = site.persistence()) {
      TokenCaller.Room room = new TokenCaller.Room(epochs, teller, persistence, site);
      List<TokenCaller> desks =
          IntStream.range(0, Deployment.PEOPLE.size()).mapToObj(room::desk).toList();
      new LoadWorker(desks, teller)
          .run(Integer.parseInt(words.get(0)), Long.parseLong(words.get(1)));
    }
  }

  private void run(int threads, long seed) throws IOException {
    try (ExecutorService callers = Executors.newFixedThreadPool(threads + 1)) {
      callers.execute(this::tallies);
      for (int caller = 0; caller < threads; caller++) {
        Random random = new Random(seed + caller);
        callers.execute(() -> calls(random));
      }
      teller.say(WorkerMessage.of(Type.READY));
      obey(new BufferedReader(new InputStreamReader(System.in, UTF_8)));
      stopping = true;
    }
    teller.tally();
  }

  private void obey(BufferedReader orders) throws IOException {
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      WorkerMessage order = WorkerMessage.read(line).orElseThrow();
      switch (order.word()) {
        case CUT -> desks.get(order.place()).arm(true);
        case SPARE -> desks.get(order.place()).arm(false);
        case READY, ASKING, TALLY, STALE, BROKEN, STOP -> {
          return;
        }
      }
    }
  }

  private void calls(Random random) {
    while (!stopping) {
      try {
        desks.get(random.nextInt(desks.size())).call(random);
      } catch (RuntimeException _) {
        teller.say(WorkerMessage.of(Type.BROKEN));
      }
      LockSupport.parkNanos(random.nextLong(THINKING_NANOS));
    }
  }

  private void tallies() {
    while (!stopping) {
      teller.tally();
      LockSupport.parkNanos(TALLY_NANOS);
    }
  }
}
