package hexmail.emulator.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.emulator.mbox.IncomingMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A conversation with long texts, for what happens beyond the usual sizes. The messages are made
/// one by one.
public final class LargeConversation {
  private static final Duration GAP = Duration.ofMinutes(5);

  private LargeConversation() {}

  /// The messages, oldest first; the newest one is received at `newest`.
  ///
  /// @param bytes the size of each text
  public static Stream<IncomingMessage> of(String email, int messages, int bytes, Instant newest) {
    Person owner = SamplePeople.owner(email);
    List<Person> others = SamplePeople.othersThan(owner);
    String thread = Long.toHexString(newest.toEpochMilli());
    return IntStream.range(0, messages)
        .mapToObj(at -> {
          Person from = others.get(at % others.size());
          Instant received = newest.minus(GAP.multipliedBy(messages - 1L - at));
          String head =
              String.join(
                  "\r\n",
                  "From: " + from.header(),
                  "To: " + owner.header(),
                  "Subject: " + (at == 0 ? "" : "Re: ") + "Measurements of the whole year",
                  "Date: "
                      + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                          received.atOffset(ZoneOffset.UTC)),
                  "Message-ID: <large-" + thread + "-" + at + "@" + from.domain() + ">",
                  "References: <large-" + thread + "@example.com>",
                  "Content-Type: text/plain; charset=UTF-8",
                  "Content-Transfer-Encoding: 8bit",
                  "",
                  "");
          byte[] raw = (head + text(at, bytes)).getBytes(UTF_8);
          return IncomingMessage.known(raw, received, List.of("INBOX"));
        });
  }

  private static String text(int message, int bytes) {
    StringBuilder text = new StringBuilder(bytes);
    text.append("Message ").append(message + 1).append(": the measurements follow.\r\n");
    for (int line = 1; text.length() < bytes; line++) {
      text.append(line).append(": ").append(Long.toString(line * 7_919L % 104_729, 36));
      text.append(" degrees, ").append(line * 31 % 977).append(" millibars\r\n");
    }
    text.setLength(bytes);
    return text.toString();
  }
}
