package hexmail.benchmarks.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.benchmarks.deployment.Deployment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The local Google of a run, seen from outside.
final class GoogleProcess implements AutoCloseable {
  private final Process process;
  private final PrintWriter orders;
  private final BufferedReader answers;
  private final URI root;
  private final String clientSecrets;
  private final URI secureRoot;
  private final SelfSignedCertificate identity;

  /// What the local Google has counted since the last reset.
  record Counts(Map<String, Long> values) {
    long of(String name) {
      return values.getOrDefault(name, 0L);
    }
  }

  GoogleProcess(Path data, int messages) {
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-Xmx512m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  GoogleServer.class.getName(),
                  data.toString(),
                  Integer.toString(messages),
                  Deployment.REDIRECT)
              .redirectError(Redirect.INHERIT)
              .start();
      orders = new PrintWriter(process.outputWriter(UTF_8), true);
      answers = process.inputReader(UTF_8);
      root = URI.create(answers.readLine());
      clientSecrets = answers.readLine();
      secureRoot = URI.create(answers.readLine());
      identity = new SelfSignedCertificate(Path.of(answers.readLine()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  URI root() {
    return root;
  }

  /// The same over TLS; [#trust] first.
  URI secureRoot() {
    return secureRoot;
  }

  /// Makes this process trust it over TLS. To be called before anything here connects.
  void trust() {
    identity.trust();
  }

  String clientSecrets() {
    return clientSecrets;
  }

  /// Every answer of Gmail takes so long from now on.
  GoogleProcess latency(int milliseconds) {
    order("latency " + milliseconds);
    return this;
  }

  /// A quota, and the usual limit of calls at once, from now on.
  GoogleProcess quota(int unitsPerMinute) {
    order("quota " + unitsPerMinute);
    return this;
  }

  /// Neither the quota nor a limit of calls at once from now on.
  GoogleProcess unlimited() {
    order("unlimited");
    return this;
  }

  /// Counts from zero, with a quota of which nothing is spent.
  GoogleProcess reset() {
    order("reset");
    return this;
  }

  /// No access token that was given out is good any more.
  GoogleProcess expireTokens() {
    order("expire");
    return this;
  }

  Counts counts() {
    return new Counts(
        Stream.of(order("counts").split(" ", -1))
            .map(count -> count.split("=", 2))
            .collect(Collectors.toMap(count -> count[0], count -> Long.valueOf(count[1]))));
  }

  private synchronized String order(String text) {
    orders.println(text);
    try {
      return String.valueOf(answers.readLine());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    orders.close();
    process.destroy();
  }
}
