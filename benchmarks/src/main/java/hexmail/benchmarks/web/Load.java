package hexmail.benchmarks.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.benchmarks.deployment.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The handle of the process that requests pages.
final class Load implements AutoCloseable {
  private final Process process;
  private final PrintWriter commands;
  private final BufferedReader responses;

  Load() throws IOException {
    process =
        JavaProcess.of(LoadGenerator.class, List.of("-Xmx128m", "-XX:+UseSerialGC"), List.of())
            .redirectError(Redirect.INHERIT)
            .start();
    commands = new PrintWriter(process.outputWriter(UTF_8), true);
    responses = process.inputReader(UTF_8);
  }

  /// A page of a server.
  record Target(ServerProcess server, String path) {}

  /// What some seconds of requests gave.
  ///
  /// @param perSecond pages
  /// @param processor milliseconds of the server's processor time for each page
  /// @param median milliseconds from the request to the whole page
  /// @param slowest the same, of which one in a hundred is slower
  record Sample(double perSecond, double processor, double median, double slowest) {}

  /// Requests pages for `time`.
  ///
  /// @param connections how many at once, each of another person
  Sample run(Target target, int connections, Duration time) throws IOException {
    Path cookies = Files.createTempFile("hexmail-cookies", "");
    Files.write(cookies, target.server().cookies().subList(0, connections));
    Duration before = target.server().processorTime();
    commands.println(
        String.join(
            " ",
            Integer.toString(target.server().port()),
            target.path(),
            Long.toString(time.toMillis()),
            cookies.toString()));
    String answer = responses.readLine();
    if (answer == null) {
      throw new IOException("No load: " + target.server().name() + target.path());
    }
    Files.delete(cookies);
    String[] numbers = answer.split(" ", -1);
    double pages = Double.parseDouble(numbers[0]);
    Duration used = target.server().processorTime().minus(before);
    return new Sample(
        pages * 1_000 / time.toMillis(),
        used.toMillis() / pages,
        Double.parseDouble(numbers[1]) / 1_000,
        Double.parseDouble(numbers[2]) / 1_000);
  }

  @Override
  public void close() {
    commands.close();
    process.destroy();
  }
}
