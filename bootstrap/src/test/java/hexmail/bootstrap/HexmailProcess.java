package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The distribution's `bin/hexmail`, run as its own process with nothing of this one's environment
/// that could change what it does.
final class HexmailProcess implements AutoCloseable {
  private static final String READY = "Hexmail is ready at ";

  private final Process process;
  private final Path log;
  private final List<String> output = new ArrayList<>();

  private HexmailProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /// Starts a command of the distribution that was built here; its log goes on in `log`.
  static HexmailProcess start(Path log, Map<String, String> environment, String... arguments)
      throws IOException {
    return start(Path.of("target", "hexmail", "bin", "hexmail"), log, environment, arguments);
  }

  /// The same with another program: a launcher, or the distribution somewhere else.
  static HexmailProcess start(
      Path program, Path log, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(log.resolveSibling(".").toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(key -> key.startsWith("HEXMAIL_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return new HexmailProcess(builder.start(), log);
  }

  /// The arguments of a demo on free ports.
  static String[] demo(Path data, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("demo", "--port", "0", "--google-port", "0", "--data", data.toString()));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /// Waits until it prints that it is ready; its address.
  URI ready() throws IOException {
    BufferedReader reader = process.inputReader();
    String line = reader.readLine();
    while (line != null) {
      output.add(line);
      if (line.startsWith(READY)) {
        return URI.create(line.substring(READY.length()));
      }
      line = reader.readLine();
    }
    throw new AssertionError("It ended early: " + output + Files.readString(log));
  }

  /// The lines that it printed until it was ready.
  List<String> output() {
    return List.copyOf(output);
  }

  /// What the virtual machine was started with.
  List<String> arguments() {
    return List.of(process.info().arguments().orElseThrow());
  }

  boolean alive() {
    return process.isAlive();
  }

  /// Waits until it ends.
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /// Kills it (SIGKILL), as a power cut does.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor()).isEqualTo(137);
  }

  /// How much memory it has used at most, in bytes (Linux).
  long peakMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .sum();
  }

  /// The heap in use after a garbage collection, in bytes.
  long liveHeap() throws IOException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader lines = jcmd.inputReader()) {
      String last = lines.lines().reduce("", (_, line) -> line.isBlank() ? "" : line);
      assertThat(last).startsWith("Total");
      return Long.parseLong(last.strip().split("\\s+", -1)[2]);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
