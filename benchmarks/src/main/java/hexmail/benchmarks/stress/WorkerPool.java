package hexmail.benchmarks.stress;

import hexmail.benchmarks.deployment.Deployment;
import hexmail.benchmarks.stress.worker.LoadWorker;
import hexmail.benchmarks.stress.worker.WorkerMessage.Type;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// All hammering processes of a run. Used by one thread, but for listeners.
public final class WorkerPool implements AutoCloseable {
  private final Size size;
  private final Deployment site;
  private final WorkerProcess.Listener listener;
  private final List<WorkerProcess> workers = new ArrayList<>();
  private final List<WorkerProcess> gone = new ArrayList<>();

  /// How many there are.
  ///
  /// @param seed for what the threads leave to chance
  public record Size(int processes, int threads, long seed) {}

  public WorkerPool(Size size, Deployment site, WorkerProcess.Listener listener) {
    this.size = size;
    this.site = site;
    this.listener = listener;
  }

  /// Starts them; false when one does not come up.
  public boolean start() {
    for (int number = 0; number < size.processes(); number++) {
      workers.add(started());
    }
    return workers.stream().allMatch(WorkerProcess::awaitReady);
  }

  private WorkerProcess started() {
    int number = workers.size() + gone.size();
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            LoadWorker.class.getName(),
            Integer.toString(size.threads()),
            Long.toString(size.seed() * 1_000 + number)));
    words.addAll(site.arguments());
    File log = site.folder().resolve("hammer-%d.log".formatted(number)).toFile();
    return new WorkerProcess(new ProcessBuilder(words).redirectError(log), listener).started();
  }

  /// Those that are at work.
  public List<WorkerProcess> workers() {
    return List.copyOf(workers);
  }

  /// Puts a new one in the place of each that has ended; how many there were.
  public int replaceTheDead() {
    List<WorkerProcess> dead = workers.stream().filter(worker -> !worker.alive()).toList();
    workers.removeAll(dead);
    gone.addAll(dead);
    for (int number = 0; number < dead.size(); number++) {
      workers.add(started());
    }
    return dead.size();
  }

  public void order(Type word, long... numbers) {
    workers.forEach(worker -> worker.order(word, numbers));
  }

  /// Lets all calls end; false when one does not.
  public boolean stop() {
    return workers.stream().map(WorkerProcess::stop).reduce(true, Boolean::logicalAnd);
  }

  /// The sum of a number of their tallies, the dead included.
  public long sum(int number) {
    return all().mapToLong(worker -> worker.tally().get(number)).sum();
  }

  public long max(int number) {
    return all().mapToLong(worker -> worker.tally().get(number)).max().orElse(0);
  }

  private Stream<WorkerProcess> all() {
    return Stream.concat(workers.stream(), gone.stream());
  }

  @Override
  public void close() {
    workers.forEach(WorkerProcess::shoot);
    workers.forEach(WorkerProcess::join);
  }
}
