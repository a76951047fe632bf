package hexmail.emulator.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hexmail.emulator.sample.SampleMail;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes mbox files of any size out of sample mail, in Google Takeout's form.
final class BigMbox {
  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss +0000 yyyy", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private BigMbox() {}

  static void write(Path file, int messages, Instant newest) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      new SampleMail("ada@example.com", messages, newest)
          .forEach(message -> {
            String from =
                "From 1789@xxx " + ASCTIME.format(message.received().orElseThrow()) + "\n";
            String labels =
                "X-Gmail-Labels: " + String.join(",", message.labels().orElseThrow()) + "\n";
            String body = new String(message.raw(), ISO_8859_1).replace("\r\n", "\n");
            String quoted = body.replaceAll("(?m)^(>*From )", ">$1");
            try {
              out.write((from + labels + quoted + "\n").getBytes(ISO_8859_1));
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          });
    }
  }
}
