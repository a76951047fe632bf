package hexmail.benchmarks.mail;

import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.mail.MailSource;
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
/// line: its root and client file first, then what was asked for.
final class GoogleProcess {
  static final String EMAIL = "ada@example.com";

  private GoogleProcess() {}

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
        BufferedReader orders =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      answers.println(google.root());
      answers.println(google.clientSecrets(arguments[2]).replace("\n", " "));
      orders
          .lines()
          .map(order -> obey(google.control(), List.of(order.split(" ", -1))))
          .forEach(answers::println);
    }
  }

  private static String obey(Control control, List<String> order) {
    return switch (order.getFirst()) {
      case "latency" -> {
        control.gmail().latency(Duration.ofMillis(Integer.parseInt(order.get(1))));
        yield "";
      }
      case "quota" -> {
        control.quota().units(Integer.parseInt(order.get(1)));
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
      case "expire" -> {
        control.expireAccessTokens(EMAIL);
        yield "";
      }
      case "counts" -> counts(control);
      default -> throw new IllegalArgumentException("unknown order " + order);
    };
  }

  private static String counts(Control control) {
    Stream<String> endpoints =
        Stream.of(Endpoint.values()).map(one -> one.name() + "=" + control.count(one));
    Stream<String> others =
        Stream.of(
            "connections=" + control.connections(),
            "units=" + control.quota().spent(EMAIL),
            "refusals=" + control.quota().refusals(EMAIL),
            "requestsAtOnce=" + control.gmail().mostRequestsAtOnce(EMAIL));
    return Stream.concat(endpoints, others).collect(Collectors.joining(" "));
  }
}
