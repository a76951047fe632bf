package hexmail.benchmarks.stress;

import hexmail.benchmarks.deployment.Deployment;
import hexmail.benchmarks.deployment.JavaProcess;
import hexmail.benchmarks.stress.worker.LoadWorker;
import hexmail.benchmarks.stress.worker.WorkerMessage;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The worker processes of a run. Used by one thread, except for the listener.
final class WorkerPool implements AutoCloseable {
  private final Options options;
  private final Deployment deployment;
  private final WorkerProcess.Listener listener;
  private final List<WorkerProcess> workers = new ArrayList<>();
  private final List<WorkerProcess> ended = new ArrayList<>();

  WorkerPool(Options options, Deployment deployment, WorkerProcess.Listener listener) {
    this.options = options;
    this.deployment = deployment;
    this.listener = listener;
  }

  /// Starts the processes. Returns false when one does not start.
  boolean start() {
    for (int number = 0; number < options.processes(); number++) {
      workers.add(newWorker());
    }
    return workers.stream().allMatch(WorkerProcess::awaitReady);
  }

  private WorkerProcess newWorker() {
    int number = workers.size() + ended.size();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                Integer.toString(options.threads()),
                Long.toString(options.seed() * 1_000L + number)));
    arguments.addAll(deployment.arguments());
    File log = deployment.folder().resolve("worker-%d.log".formatted(number)).toFile();
    ProcessBuilder program =
        JavaProcess.of(
            LoadWorker.class,
            List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
            arguments);
    return new WorkerProcess(program.redirectError(log), listener).startReading();
  }

  /// The running processes.
  List<WorkerProcess> workers() {
    return List.copyOf(workers);
  }

  /// Starts a new process for each one that has ended. Returns how many had ended.
  int replaceDead() {
    List<WorkerProcess> dead = workers.stream().filter(worker -> !worker.isAlive()).toList();
    workers.removeAll(dead);
    ended.addAll(dead);
    for (int number = 0; number < dead.size(); number++) {
      workers.add(newWorker());
    }
    return dead.size();
  }

  void send(WorkerMessage.Type type, long... numbers) {
    workers.forEach(worker -> worker.send(type, numbers));
  }

  /// Stops the processes after their calls. Returns false when a call does not end.
  boolean stop() {
    return workers.stream().map(WorkerProcess::stop).reduce(true, Boolean::logicalAnd);
  }

  /// The sum of one count over all processes, ended ones included.
  long sum(int number) {
    return all().mapToLong(worker -> worker.counts().get(number)).sum();
  }

  long max(int number) {
    return all().mapToLong(worker -> worker.counts().get(number)).max().orElse(0);
  }

  private Stream<WorkerProcess> all() {
    return Stream.concat(workers.stream(), ended.stream());
  }

  @Override
  public void close() {
    workers.forEach(WorkerProcess::kill);
    workers.forEach(WorkerProcess::join);
  }
}
