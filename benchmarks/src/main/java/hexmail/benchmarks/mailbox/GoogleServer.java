package hexmail.benchmarks.mailbox;

import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.mail.MailSource;
import hexmail.emulator.quota.ConcurrentCalls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A local Google in a process of its own. It takes orders, one a line, and answers each with a
/// line: first its root, its client file, its root over TLS and what to trust there, then what was
/// asked for.
final class GoogleServer {
  static final String EMAIL = "ada@example.com";

  private final Control control;
  private final TlsProxy front;

  private GoogleServer(Control control, TlsProxy front) {
    this.control = control;
    this.front = front;
  }

  /// Runs until its orders end.
  ///
  /// @param arguments the data folder, how many messages the mailbox holds, and where the client is
  ///   redirected to
  public static void main(String[] arguments) throws IOException {
    PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    LocalGoogleSettings settings =
        new LocalGoogleSettings(
            0,
            Path.of(arguments[0]),
            Clock.systemUTC(),
            new SecureRandom(),
            new MailSource.Many(Integer.parseInt(arguments[1])));
    try (LocalGoogle google = LocalGoogle.start(settings);
        TlsProxy front = TlsProxy.before(google.root(), settings.data());
        BufferedReader orders =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      answers.println(google.root());
      answers.println(google.clientSecrets(arguments[2]).replace("\n", " "));
      answers.println(front.root());
      answers.println(front.identity().file());
      GoogleServer process = new GoogleServer(google.control(), front);
      orders
          .lines()
          .map(order -> process.obey(List.of(order.split(" ", -1))))
          .forEach(answers::println);
    }
  }

  private String obey(List<String> order) {
    return switch (order.getFirst()) {
      case "latency" -> {
        control.gmail().latency(Duration.ofMillis(Integer.parseInt(order.get(1))));
        yield "";
      }
      case "quota" -> {
        control.quota().units(Integer.parseInt(order.get(1)));
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
        front.reset();
        control.quota().refill();
        yield "";
      }
      case "expire" -> {
        control.expireAccessTokens(EMAIL);
        yield "";
      }
      case "counts" -> counts();
      default -> throw new IllegalArgumentException("unknown order " + order);
    };
  }

  private String counts() {
    Stream<String> endpoints =
        Stream.of(Endpoint.values()).map(one -> one.name() + "=" + control.count(one));
    Stream<String> others =
        Stream.of(
            "connections=" + control.connections(),
            "units=" + control.quota().spent(EMAIL),
            "refusals=" + control.quota().refusals(EMAIL),
            "requestsAtOnce=" + control.gmail().mostRequestsAtOnce(EMAIL));
    Stream<String> overTls =
        front.counts().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue());
    return Stream.of(endpoints, others, overTls)
        .flatMap(counts -> counts)
        .collect(Collectors.joining(" "));
  }
}
