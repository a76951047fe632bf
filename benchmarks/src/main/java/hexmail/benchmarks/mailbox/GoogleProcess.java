package hexmail.benchmarks.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.benchmarks.deployment.Deployment;
import hexmail.benchmarks.deployment.JavaProcess;
import hexmail.emulator.tls.SelfSignedCertificate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/// The handle of a process that runs the local Google.
final class GoogleProcess implements AutoCloseable {
  private final Process process;
  private final PrintWriter commands;
  private final BufferedReader responses;
  private final URI root;
  private final String clientSecrets;
  private final URI secureRoot;
  private final SelfSignedCertificate identity;

  /// The counters of the local Google since the last reset.
  record Counts(Map<String, Long> values) {
    long of(String name) {
      return values.getOrDefault(name, 0L);
    }
  }

  GoogleProcess(Path data, int messages) {
    try {
      process =
          JavaProcess.of(
                  GoogleServer.class,
                  List.of("-Xmx512m"),
                  List.of(data.toString(), Integer.toString(messages), Deployment.REDIRECT))
              .redirectError(Redirect.INHERIT)
              .start();
      commands = new PrintWriter(process.outputWriter(UTF_8), true);
      responses = process.inputReader(UTF_8);
      root = URI.create(responses.readLine());
      clientSecrets = responses.readLine();
      secureRoot = URI.create(responses.readLine());
      identity = new SelfSignedCertificate(Path.of(responses.readLine()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  URI root() {
    return root;
  }

  /// The same over TLS. Call [#trust] first.
  URI secureRoot() {
    return secureRoot;
  }

  /// Makes this process trust its certificate and no other. Call it before an HTTP client is made.
  void trust() {
    SSLContext.setDefault(identity.trust());
  }

  /// Sets how many streams a new HTTP/2 connection may have.
  GoogleProcess streams(int limit) {
    send("streams " + limit);
    return this;
  }

  String clientSecrets() {
    return clientSecrets;
  }

  /// Sets the latency of every answer of Gmail.
  GoogleProcess latency(int milliseconds) {
    send("latency " + milliseconds);
    return this;
  }

  /// Sets a quota, and the default limit of concurrent calls.
  GoogleProcess quota(int unitsPerMinute) {
    send("quota " + unitsPerMinute);
    return this;
  }

  /// Removes the quota and the limit of concurrent calls.
  GoogleProcess unlimited() {
    send("unlimited");
    return this;
  }

  /// Resets the counters and refills the quota.
  GoogleProcess reset() {
    send("reset");
    return this;
  }

  /// Delivers a message with a file of this size; returns its id.
  String attach(int bytes) {
    return send("attach " + bytes);
  }

  /// Expires all access tokens.
  GoogleProcess expireTokens() {
    send("expire");
    return this;
  }

  Counts counts() {
    return new Counts(
        Stream.of(send("counts").split(" ", -1))
            .map(count -> count.split("=", 2))
            .collect(Collectors.toMap(count -> count[0], count -> Long.valueOf(count[1]))));
  }

  private synchronized String send(String text) {
    commands.println(text);
    try {
      return String.valueOf(responses.readLine());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    commands.close();
    process.destroy();
  }
}
