package hexmail.benchmarks.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A server in a process of its own.
///
/// @param port where it listens
/// @param cookies the cookie of each person
record ServerProcess(String name, Process process, int port, List<String> cookies)
    implements AutoCloseable {
  /// Linux counts processor time in these parts of a second, whatever its clock is.
  private static final int TICKS = 100;

  private static final Pattern COMPILER =
      Pattern.compile("\\d+ \\(C[12] Compiler[^)]*\\) \\S(?: \\S+){10} (\\d+) (\\d+)");

  ServerProcess {
    cookies = List.copyOf(cookies);
  }

  /// The same process for these people.
  ServerProcess with(List<String> people) {
    return new ServerProcess(name, process, port, people);
  }

  /// The processor time that it has used with all of its threads, but for the compiler of the JVM
  /// where the system tells it apart (Linux): how long that is at work depends on the machine and
  /// what else it does, and not on the pages.
  Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow().minus(compilerTime());
  }

  /// The processor time of the JVM's compiler; zero where the system does not tell.
  Duration compilerTime() {
    Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
    if (!Files.exists(threads)) {
      return Duration.ZERO;
    }
    try (Stream<Path> all = Files.list(threads)) {
      return Duration.ofSeconds(1)
          .dividedBy(TICKS)
          .multipliedBy(all.mapToLong(ServerProcess::compilerTicks).sum());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// User and system time of a thread (proc(5)); its name, in brackets, is cut off by the system.
  private static long compilerTicks(Path thread) {
    try {
      Matcher stat = COMPILER.matcher(Files.readString(thread.resolve("stat")));
      return stat.lookingAt() ? Long.parseLong(stat.group(1)) + Long.parseLong(stat.group(2)) : 0;
    } catch (IOException ended) {
      return 0;
    }
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
