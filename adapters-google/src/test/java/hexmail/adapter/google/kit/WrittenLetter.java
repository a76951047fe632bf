package hexmail.adapter.google.kit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.message.Correspondent;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageBody.Html;
import hexmail.domain.message.MessageBody.Nothing;
import hexmail.domain.message.MessageBody.Plain;
import hexmail.testkit.contract.mail.Letter;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;

/// A letter as it travels (RFC 5322, RFC 2045 and RFC 2047).
final class WrittenLetter {
  private static final String BOUNDARY = "boundary-4711";

  private WrittenLetter() {}

  static String of(Letter letter) {
    StringBuilder text = new StringBuilder("MIME-Version: 1.0\r\n");
    header(text, "From", people(List.of(letter.from())));
    header(text, "To", people(letter.to()));
    header(text, "Cc", people(letter.cc()));
    header(
        text, "References", letter.topic() == null ? "" : "<" + letter.topic() + "@example.com>");
    header(text, "Subject", encoded(letter.subject()));
    if (letter.files().isEmpty()) {
      return text.append(part(letter.body())).toString();
    }
    header(text, "Content-Type", "multipart/mixed; boundary=" + BOUNDARY);
    text.append("\r\n--").append(BOUNDARY).append("\r\n").append(part(letter.body()));
    letter.files().forEach(file -> append(text, file));
    return text.append("\r\n--").append(BOUNDARY).append("--\r\n").toString();
  }

  private static void header(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append(name).append(": ").append(value).append("\r\n");
    }
  }

  private static String people(List<Correspondent> people) {
    return people.stream()
        .filter(person -> !person.equals(Correspondent.NOBODY))
        .map(person -> (named(person.name()) + " <" + person.address() + ">").strip())
        .collect(Collectors.joining(",\r\n "));
  }

  /// Of names in ASCII the quoted form, as most senders write them.
  private static String named(String name) {
    return US_ASCII.newEncoder().canEncode(name) && !name.isEmpty()
        ? '"' + name.replace("\"", "\\\"") + '"'
        : encoded(name);
  }

  private static String encoded(String words) {
    return words.isEmpty()
        ? ""
        : EncoderUtil.encodeEncodedWord(words, Usage.WORD_ENTITY).replace("?= =?", "?=\r\n =?");
  }

  private static String part(MessageBody body) {
    return switch (body) {
      case Plain(String text) -> part("text/plain; charset=utf-8", text.getBytes(UTF_8));
      case Html(String markup) -> part("text/html; charset=utf-8", markup.getBytes(UTF_8));
      case Nothing() -> part("text/plain; charset=utf-8", new byte[0]);
    };
  }

  private static String part(String type, byte[] content) {
    return "Content-Type: "
        + type
        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(content)
        + "\r\n";
  }

  private static void append(StringBuilder text, Letter.File file) {
    text.append("\r\n--").append(BOUNDARY).append("\r\n");
    header(text, "Content-Disposition", "attachment; filename=\"" + encoded(file.name()) + "\"");
    text.append(part(file.mimeType(), new byte[file.bytes()]));
  }
}
