package hexmail.benchmarks.mailbox;

import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.mail.MailSource;
import hexmail.emulator.quota.ConcurrentCalls;
import hexmail.emulator.tls.TlsPort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The main class of the process that runs the local Google. It first prints its root URL, its
/// client file, its root URL over TLS and the file of its certificate, a line each. Then it reads
/// commands, one a line, and prints a line for each.
final class GoogleServer {
  static final String EMAIL = "ada@example.com";

  private final Control control;

  private GoogleServer(Control control) {
    this.control = control;
  }

  /// Runs until its input ends.
  ///
  /// @param arguments the data folder, the number of messages in the mailbox, and the redirect URI
  public static void main(String[] arguments) throws IOException {
    PrintStream responses = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    LocalGoogleSettings settings =
        new LocalGoogleSettings(
            0,
            Path.of(arguments[0]),
            Clock.systemUTC(),
            new SecureRandom(),
            new MailSource.Many(Integer.parseInt(arguments[1])));
    try (LocalGoogle google = LocalGoogle.start(settings);
        BufferedReader commands =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      responses.println(google.root());
      responses.println(google.clientSecrets(arguments[2]).replace("\n", " "));
      TlsPort tls = google.tls();
      responses.println(tls.root());
      responses.println(tls.certificate().file());
      GoogleServer process = new GoogleServer(google.control());
      commands
          .lines()
          .map(command -> process.execute(List.of(command.split(" ", -1))))
          .forEach(responses::println);
    }
  }

  private String execute(List<String> command) {
    return switch (command.getFirst()) {
      case "latency" -> {
        control.gmail().latency(Duration.ofMillis(Integer.parseInt(command.get(1))));
        yield "";
      }
      case "quota" -> {
        control.quota().units(Integer.parseInt(command.get(1)));
        control.gmail().callsAtOnce(ConcurrentCalls.USUAL);
        yield "";
      }
      case "unlimited" -> {
        control.quota().off();
        control.gmail().callsAtOnce(Integer.MAX_VALUE);
        yield "";
      }
      case "reset" -> {
        control.resetCounts();
        control.quota().refill();
        yield "";
      }
      case "streams" -> {
        control.http2().streams(Integer.parseInt(command.get(1)));
        yield "";
      }
      case "attach" -> attach(Integer.parseInt(command.get(1)));
      case "expire" -> {
        control.expireAccessTokens(EMAIL);
        yield "";
      }
      case "counts" -> counts();
      default -> throw new IllegalArgumentException("unknown command " + command);
    };
  }

  /// Delivers a message with a file of random bytes; returns its id.
  private String attach(int bytes) {
    byte[] content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    String source =
        "Subject: File\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nText\r\n--b\r\n"
            + "Content-Type: application/zip; name=file.zip\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(content)
            + "\r\n--b--\r\n";
    return control.deliver(EMAIL, source, Instant.now(Clock.systemUTC()), List.of("INBOX"));
  }

  private String counts() {
    Stream<String> endpoints =
        Stream.of(Endpoint.values()).map(one -> one.name() + "=" + control.count(one));
    Stream<String> others =
        Stream.of(
            "connections=" + control.connections(),
            "units=" + control.quota().spent(EMAIL),
            "refusals=" + control.quota().refusals(EMAIL),
            "requestsAtOnce=" + control.gmail().mostRequestsAtOnce(EMAIL),
            "tlsConnections=" + control.http2().connections(),
            "tlsClosed=" + control.http2().closedConnections(),
            "HTTP/2=" + control.http2().requests());
    return Stream.of(endpoints, others).flatMap(counts -> counts).collect(Collectors.joining(" "));
  }
}
