package hexmail.benchmarks.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A server in a process of its own.
///
/// @param port where it listens
/// @param cookies the cookie of each person
record ServerProcess(String name, Process process, int port, List<String> cookies)
    implements AutoCloseable {
  ServerProcess {
    cookies = List.copyOf(cookies);
  }

  /// The same process for these people.
  ServerProcess with(List<String> people) {
    return new ServerProcess(name, process, port, people);
  }

  /// The processor time that it has used, with all of its threads.
  Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /// Its memory in megabytes, as Linux counts it; 0 elsewhere.
  long residentMegabytes() {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      return Files.exists(status)
          ? Files.readAllLines(status).stream()
                  .filter(line -> line.startsWith("VmRSS:"))
                  .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                  .sum()
              / 1024
          : 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
