package hexmail.emulator.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.emulator.intake.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// The sample mail of one account.
public final class SampleMail {
  private final String email;
  private final int messages;
  private final Instant newest;

  public SampleMail(String email, int messages, Instant newest) {
    this.email = email;
    this.messages = messages;
    this.newest = newest;
  }

  /// Gives every message to `sink`, the oldest first.
  public void forEach(Consumer<Incoming> sink) {
    for (int i = 0; i < messages; i++) {
      String text =
          "From: grace@example.com\r\nTo: "
              + email
              + "\r\nSubject: Message "
              + i
              + "\r\n\r\nHello\r\n";
      sink.accept(
          Incoming.known(
              text.getBytes(UTF_8),
              newest.minus(Duration.ofHours(messages - i)),
              List.of("Inbox")));
    }
  }
}
